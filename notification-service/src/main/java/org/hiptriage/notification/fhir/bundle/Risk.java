package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;
import static org.hiptriage.schemas.fhir.Datatypes.note;
import static org.hiptriage.schemas.fhir.Datatypes.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.LateralCodes;

/** How urgent it is, as a RiskAssessment: the level as its qualitative risk, the time frame as the period of that. */
final class Risk {
    private Risk() {}

    static Element of(TriageResult result, Element patient, List<Element> basis) {
        String headline = LevelWords.headline(result.level(), result.timeFrame());
        Optional<String> open = open(result);
        List<String> text = new ArrayList<>(List.of(headline + " (" + LevelWords.hip(result.side()) + ")"));
        text.add(result.advice().now());
        open.ifPresent(text::add);
        return Element.resource("RiskAssessment")
                .with("text", narrative(text))
                .with("status", "final")
                .with("method", concept("Hip Triage, rules of " + result.packs(), List.of()))
                .with("subject", patient)
                .with("occurrenceDateTime", result.observed())
                .all("reasonCode", result.sides().stream().map(Risk::hipPain).toList())
                .all("basis", basis)
                .all("prediction", List.of(prediction(result, headline)))
                .maybe("mitigation", Optional.of(result.advice().now()).filter(now -> !now.isBlank()))
                .all("note", open.map(words -> List.of(note(words))).orElse(List.of()));
    }

    private static Element prediction(TriageResult result, String headline) {
        return Element.empty()
                .with("outcome", concept("A cause of the hip pain that needs to be seen in person", List.of()))
                .with(
                        "qualitativeRisk",
                        concept(
                                headline,
                                List.of(coding(
                                        CodeSystems.LEVEL, result.level().name(), LevelWords.display(result.level())))))
                .maybe("whenPeriod", result.due().map(due -> period(result.observed(), Optional.of(due))))
                .maybe(
                        "rationale",
                        result.timeFrame().map(frame -> "To be seen " + frame.inWords() + " (" + frame.iso() + ")."));
    }

    private static Element hipPain(Optional<String> side) {
        LateralCodes codes = ClinicalCodes.shipped().hipPain();
        return concept("Pain, " + LevelWords.hip(side), codes.codings(side));
    }

    private static Optional<String> open(TriageResult result) {
        return Optional.of(result.couldNotRuleOut())
                .filter(codes -> !codes.isEmpty())
                .map(codes -> codes.stream()
                        .map(ClinicalCodes.shipped()::redFlag)
                        .collect(Collectors.joining("; ", "Could not be ruled out: ", ". Unknown is not absent.")));
    }
}
