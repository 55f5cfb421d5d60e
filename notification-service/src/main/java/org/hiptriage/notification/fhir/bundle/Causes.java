package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;
import static org.hiptriage.schemas.fhir.Datatypes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.LateralCodes;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * Possible causes as Conditions, best first; for both hips each by itself, since ICD-10-CM has no code for both.
 *
 * <p>All are provisional and none has a clinical status: nobody has found out whether one is there at all.
 */
final class Causes {
    private static final String NO_DIAGNOSIS = "A possible cause that the answers fit, not a diagnosis.";

    private final TriageResult result;
    private final Element patient;

    Causes(TriageResult result, Element patient) {
        this.result = result;
        this.patient = patient;
    }

    /** Hands each over with a name that is its own within the bundle. */
    void forEach(BiConsumer<String, Element> consumer) {
        int rank = 0;
        for (TriageResult.Cause cause : result.conditions()) {
            rank++;
            for (Optional<String> side : result.sides()) {
                consumer.accept("cause/" + cause.code() + "/" + side.orElse(""), condition(cause, rank, side));
            }
        }
    }

    private Element condition(TriageResult.Cause cause, int rank, Optional<String> side) {
        Optional<LateralCodes> codes = ClinicalCodes.shipped().condition(cause.code());
        String name = "Possible cause: " + codes.map(LateralCodes::name).orElse(cause.code());
        List<String> remarks = remarks(cause, rank);
        List<String> text = new ArrayList<>(List.of(name + ", " + LevelWords.hip(side)));
        text.addAll(remarks);
        return Element.resource("Condition")
                .with("text", narrative(text))
                .with(
                        "verificationStatus",
                        concept(coding(Fhir.terminology("condition-ver-status"), "provisional", "Provisional")))
                .with("code", concept(name, codings(cause, codes, side)))
                .all("bodySite", List.of(Sites.hip(side)))
                .with("subject", patient)
                .with("recordedDate", result.triagedAt().toString())
                .all("evidence", evidence(cause))
                .all("note", remarks.stream().map(remark -> note(remark)).toList());
    }

    private static List<Element> codings(
            TriageResult.Cause cause, Optional<LateralCodes> codes, Optional<String> side) {
        List<Element> codings = new ArrayList<>();
        codes.ifPresent(known -> codings.addAll(known.codings(side)));
        codings.add(codes.map(known -> coding(CodeSystems.CONDITION, cause.code(), known.name()))
                .orElseGet(() -> coding(CodeSystems.CONDITION, cause.code())));
        return codings;
    }

    private List<String> remarks(TriageResult.Cause cause, int rank) {
        List<String> remarks = new ArrayList<>();
        remarks.add(NO_DIAGNOSIS + " Number " + rank + " of "
                + result.conditions().size() + "; fit " + cause.score() + " of 1, which is no probability.");
        if (result.tie() && rank <= 2) {
            remarks.add("The first two are too close to tell apart.");
        }
        listed("Speaks against it", findings(cause.conflicting())).ifPresent(remarks::add);
        listed("Not known, and would count", cause.missing()).ifPresent(remarks::add);
        return remarks;
    }

    private static List<Element> evidence(TriageResult.Cause cause) {
        return findings(cause.supporting()).stream()
                .map(finding -> Element.empty().all("code", List.of(finding(finding))))
                .toList();
    }

    private static Element finding(String code) {
        List<Element> codings = new ArrayList<>(List.of(coding(CodeSystems.FINDING, code)));
        Vocabulary.shipped()
                .finding(code)
                .flatMap(finding -> finding.snomed())
                .ifPresent(snomed -> codings.add(coding(Fhir.SNOMED, snomed.code(), snomed.display())));
        return concept(question(code), codings);
    }

    private static Optional<String> listed(String title, List<String> codes) {
        return Optional.of(codes)
                .filter(given -> !given.isEmpty())
                .map(given -> title + ": "
                        + String.join(" ", given.stream().map(Causes::question).toList()));
    }

    private static String question(String code) {
        return Vocabulary.shipped()
                .finding(code)
                .map(finding -> finding.question())
                .orElse(code);
    }

    private static List<String> findings(List<TriageResult.Weighed> weighed) {
        return weighed.stream().map(TriageResult.Weighed::finding).toList();
    }
}
