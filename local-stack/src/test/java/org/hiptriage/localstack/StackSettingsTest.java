package org.hiptriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.hiptriage.localstack.loopback.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {
    private static final Path ROOT = Path.of("/repo");

    @Test
    void theUsualPortsAndTheDataDirectoryBesideTheRepository() {
        StackSettings settings = StackSettings.from(Map.of(), ROOT, false);
        assertThat(settings.ports()).extracting(Port::number).containsExactly(8081, 8082, 8083, 9092, 9093, 54_329);
        assertThat(settings.folders().data()).isEqualTo(ROOT.resolve(".data"));
    }

    @Test
    void aRegistryHasPortsOfItsOwn() {
        StackSettings settings = StackSettings.from(Map.of("HIP_REGISTRY_PORT", "18085"), ROOT, true);
        assertThat(settings.ports()).extracting(Port::number).endsWith(18_085, 9000);
        assertThat(settings.registryHome()).isEqualTo(ROOT.resolve("local-stack/target/registry"));
    }

    @Test
    void theEnvironmentChangesPortsAndDirectory() {
        StackSettings settings =
                StackSettings.from(Map.of("HIP_KAFKA_PORT", "19092", "HIP_DATA_DIR", "/elsewhere"), ROOT, false);
        assertThat(settings.kafka().number()).isEqualTo(19_092);
        assertThat(settings.folders().data()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void aPortThatIsNoneIsRefusedByTheNameOfItsVariable(String value) {
        assertThatThrownBy(() -> StackSettings.from(Map.of("HIP_DATABASE_PORT", value), ROOT, false))
                .hasMessageContaining("HIP_DATABASE_PORT")
                .hasMessageContaining("PostgreSQL");
    }
}
