package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.identifier;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** One result with the plan that it began or moved, as a collection of resources. */
public final class ResultBundle {
    private final TriageResult result;
    private final Entries entries;

    private ResultBundle(TriageResult result) {
        this.result = result;
        this.entries = new Entries(result.resultId());
    }

    /** The bundle; the same result and plan always give the same. */
    public static Element of(TriageResult result, Optional<WrittenPlan> plan) {
        return new ResultBundle(result).bundle(plan);
    }

    private Element bundle(Optional<WrittenPlan> plan) {
        Element patient = entries.add("patient", patient());
        List<Element> basis = new ArrayList<>();
        result.planning()
                .painScore()
                .ifPresent(score -> basis.add(entries.add("pain-score", painScore(score, patient))));
        List<Element> causes = new ArrayList<>();
        new Causes(result, patient).forEach((name, cause) -> causes.add(entries.add(name, cause)));
        List<Element> flags = new ArrayList<>();
        new Flags(result, patient).forEach((name, flag) -> flags.add(entries.add(name, flag)));
        basis.addAll(causes);
        basis.addAll(flags);
        Element risk = entries.add("risk", Risk.of(result, patient, basis));
        if (result.level().isAbove(Level.SELF_CARE)) {
            entries.add("prompt", PromptRequest.of(result, patient, risk));
        }
        plan.ifPresent(written -> entries.add("plan", ExerciseCarePlan.of(written, result, patient, causes)));
        return Element.resource("Bundle")
                .with("id", result.resultId().toString())
                .with(
                        "identifier",
                        identifier(Fhir.ASSESSMENT, result.assessmentId().toString()))
                .with("type", "collection")
                .with("timestamp", result.triagedAt().toString())
                .all("entry", entries.all());
    }

    private Element patient() {
        return Element.resource("Patient")
                .with("text", narrative(List.of("Runner " + result.runnerId())))
                .all("identifier", List.of(identifier(Fhir.RUNNER, result.runnerId())));
    }

    private Element painScore(int score, Element patient) {
        ClinicalCodes codes = ClinicalCodes.shipped();
        return Element.resource("Observation")
                .with(
                        "text",
                        narrative(List.of("Worst pain at rest or in daily life in the last day: " + score + " of 10")))
                .with("status", "final")
                .all("category", List.of(concept(coding(Fhir.terminology("observation-category"), "survey", "Survey"))))
                .with(
                        "code",
                        concept("Pain score, 0 to 10", List.of(codes.painScore().coding())))
                .with("subject", patient)
                .with("effectiveDateTime", result.observed())
                .all("performer", List.of(patient))
                .with("valueInteger", score)
                .with("bodySite", Sites.hip(result.side()));
    }
}
