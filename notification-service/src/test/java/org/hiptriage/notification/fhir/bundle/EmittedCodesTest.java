package org.hiptriage.notification.fhir.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.schemas.fhir.ClinicalCode;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Datatypes;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.LateralCodes;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No code is written that is not on the list, whatever a result says. */
class EmittedCodesTest {
    private static final ClinicalCodes CODES = ClinicalCodes.shipped();
    private static final Map<String, Set<String>> LISTED = listed();

    @Test
    void everyCodeOfEveryResultIsOnTheList() {
        List<JsonNode> codings =
                bundles().flatMap(bundle -> Written.codings(bundle).stream()).toList();

        codings.forEach(EmittedCodesTest::requireListed);
        assertThat(codings.stream().map(coding -> coding.get("system").asString()))
                .contains(Fhir.ICD_10_CM, Fhir.SNOMED, Fhir.LOINC, CodeSystems.LEVEL, CodeSystems.EXERCISE);
    }

    @Test
    void everyCodeOfTheListCanBeWritten() {
        Set<String> written = new HashSet<>();
        bundles()
                .flatMap(bundle -> Written.codings(bundle).stream())
                .forEach(coding -> written.add(coding.get("code").asString()));

        assertThat(written).containsAll(LISTED.get(Fhir.ICD_10_CM)).contains("72514-3", "29836001", "49218002");
    }

    @Test
    void theCheckBites() {
        JsonNode invented = Written.json(Datatypes.coding(Fhir.SNOMED, "123456789", "Invented"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> requireListed(invented));
    }

    private static Stream<JsonNode> bundles() {
        List<String> causes = List.copyOf(CODES.conditions().keySet());
        return Stream.of("left", "right", "both", "")
                .map(side -> Optional.of(side).filter(code -> !code.isEmpty()))
                .flatMap(side -> Stream.of(Level.values())
                        .map(level -> Samples.result(
                                level,
                                side,
                                causes,
                                CODES.redFlags().keySet().stream()
                                        .map(code -> Samples.flag(code, level))
                                        .toList(),
                                List.copyOf(CODES.openRedFlags().keySet()))))
                .map(result -> Written.json(ResultBundle.of(result, Optional.of(SamplePlan.ofAllExercises()))));
    }

    private static void requireListed(JsonNode coding) {
        String system = coding.get("system").asString();
        assertThat(LISTED).as("systems").containsKey(system);
        assertThat(LISTED.get(system)).as(system).contains(coding.get("code").asString());
    }

    private static Map<String, Set<String>> listed() {
        Map<String, Set<String>> listed = new HashMap<>();
        Stream.concat(Stream.of(CODES.hipPain()), CODES.conditions().values().stream())
                .flatMap(EmittedCodesTest::codes)
                .forEach(code -> add(listed, code));
        add(listed, CODES.painScore());
        add(listed, CODES.hipRegion());
        Vocabulary.shipped().findings().stream()
                .flatMap(finding -> finding.snomed().stream())
                .forEach(snomed -> add(listed, new ClinicalCode(Fhir.SNOMED, snomed.code(), snomed.display())));
        listed.put(CodeSystems.FINDING, Set.copyOf(Vocabulary.shipped().codes()));
        listed.put(CodeSystems.CONDITION, CODES.conditions().keySet());
        listed.put(CodeSystems.RED_FLAG, CODES.redFlags().keySet());
        listed.put(CodeSystems.OPEN_RED_FLAG, CODES.openRedFlags().keySet());
        listed.put(CodeSystems.EXERCISE, CatalogueFile.shipped().exercises().keySet());
        listed.put(CodeSystems.LEVEL, Set.of("SELF_CARE", "SEE_DOCTOR", "URGENT_CARE"));
        listed.put(Fhir.terminology("condition-ver-status"), Set.of("provisional"));
        listed.put(Fhir.terminology("observation-category"), Set.of("survey"));
        listed.put(Fhir.terminology("flag-category"), Set.of("clinical"));
        listed.put(Fhir.terminology("communication-category"), Set.of("alert", "instruction"));
        return listed;
    }

    private static Stream<ClinicalCode> codes(LateralCodes codes) {
        return Stream.of(codes.unspecified(), codes.left(), codes.right(), codes.snomed());
    }

    private static void add(Map<String, Set<String>> listed, ClinicalCode code) {
        listed.computeIfAbsent(code.system(), system -> new HashSet<>()).add(code.code());
    }
}
