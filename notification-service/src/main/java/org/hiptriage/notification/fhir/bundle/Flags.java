package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;
import static org.hiptriage.schemas.fhir.Datatypes.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** Red flags as Flags; one that could not be ruled out is shown too, in a code system of its own: unknown is not absent. */
final class Flags {
    private final TriageResult result;
    private final Element patient;

    Flags(TriageResult result, Element patient) {
        this.result = result;
        this.patient = patient;
    }

    /** Hands each over with a name that is its own within the bundle. */
    void forEach(BiConsumer<String, Element> consumer) {
        result.redFlags().forEach(flag -> consumer.accept("flag/" + flag.code(), raised(flag)));
        result.couldNotRuleOut().forEach(code -> consumer.accept("open-flag/" + code, open(code)));
    }

    private Element raised(RedFlag flag) {
        String name = ClinicalCodes.shipped().redFlag(flag.code());
        return flag(
                coding(CodeSystems.RED_FLAG, flag.code(), name),
                "Red flag: " + name,
                List.of(flag.reason(), LevelWords.headline(flag.level(), flag.timeFrame()) + ".", flag.action()));
    }

    private Element open(String code) {
        String name = ClinicalCodes.shipped().redFlag(code);
        return flag(
                coding(CodeSystems.OPEN_RED_FLAG, code, name),
                "Not ruled out: " + name,
                List.of("It was not known whether it is there, so it is not taken for absent."));
    }

    private Element flag(Element code, String words, List<String> text) {
        List<String> lines = new ArrayList<>(List.of(words));
        lines.addAll(text);
        return Element.resource("Flag")
                .with("text", narrative(lines))
                .with("status", "active")
                .all("category", List.of(concept(coding(Fhir.terminology("flag-category"), "clinical", "Clinical"))))
                .with("code", concept(words, List.of(code)))
                .with("subject", patient)
                .with("period", period(result.observed(), Optional.empty()));
    }
}
