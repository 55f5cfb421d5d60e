package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What notification-service marks in a list of runs is what triage-service derives from them. */
class SpikeDefaultsTest {
    private static final String PACK = "triage-service/src/main/resources/knowledge/runner-hip-pain.yaml";

    @ParameterizedTest
    @CsvSource({
        "hip.runs.spike-percent, spike, percent of the longest run before, ''",
        "hip.runs.spike-window, spikeWindow, days, d",
        "hip.runs.spike-needs-runs, spikeNeedsRuns, runs, ''"
    })
    void the_default_is_the_parameter_of_the_knowledge_pack(
            String setting, String parameter, String packUnit, String settingUnit) throws IOException {
        Map<?, ?> entry = parameter(parameter);
        assertThat(entry.get("unit")).isEqualTo(packUnit);
        assertThat(new ServiceSettings("notification-service").declared())
                .containsEntry(setting, entry.get("value") + settingUnit);
    }

    private static Map<?, ?> parameter(String name) throws IOException {
        Map<?, ?> pack =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Repository.file(PACK)));
        Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(pack.get("parameters"));
        return (Map<?, ?>) Objects.requireNonNull(parameters.get(name), name);
    }
}
