package org.hiptriage.systemtests.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.LateralCodes;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list of codes says the same as the knowledge packs. */
class FhirCodesTest {
    private static final ClinicalCodes CODES = ClinicalCodes.shipped();

    @Test
    void every_condition_of_the_packs_has_the_codes_of_the_list_and_the_list_no_other() throws IOException {
        Map<String, Map<?, ?>> inPacks = new HashMap<>();
        for (Map<?, ?> condition : entries("runner-hip-pain", "conditions")) {
            inPacks.put(String.valueOf(condition.get("code")), condition);
        }

        assertThat(CODES.conditions().keySet()).isEqualTo(inPacks.keySet());
        CODES.conditions().forEach((code, listed) -> {
            Map<?, ?> condition = inPacks.getOrDefault(code, Map.of());
            assertThat(listed.name()).isEqualTo(condition.get("name"));
            assertThat(written(listed)).as(code).isEqualTo(condition.get("codes"));
        });
    }

    @Test
    void every_red_flag_of_the_packs_has_a_name_and_no_other_does() throws IOException {
        List<String> inPacks = new ArrayList<>();
        for (String pack : List.of("runner-hip-pain", "safety-extension")) {
            entries(pack, "redFlags").forEach(flag -> inPacks.add(String.valueOf(flag.get("code"))));
        }

        assertThat(CODES.redFlags().keySet()).containsExactlyInAnyOrderElementsOf(inPacks);
    }

    private static Map<String, Object> written(LateralCodes codes) {
        return Map.of(
                "icd10cm",
                Map.of(
                        "unspecified", codes.unspecified().code(),
                        "right", codes.right().code(),
                        "left", codes.left().code()),
                "snomed",
                Map.of("code", codes.snomed().code(), "display", codes.snomed().display()));
    }

    private static List<Map<?, ?>> entries(String pack, String section) throws IOException {
        Map<String, List<Map<?, ?>>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(
                        Repository.file("triage-service/src/main/resources/knowledge/" + pack + ".yaml")));
        return file.getOrDefault(section, List.of());
    }
}
