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
        StackSettings settings = StackSettings.from(Map.of(), ROOT);
        assertThat(settings.ports()).extracting(Port::number).containsExactly(8081, 8082, 8083, 9092, 9093, 54_329);
        assertThat(settings.folders().data()).isEqualTo(ROOT.resolve(".data"));
    }

    @Test
    void theEnvironmentChangesPortsAndDirectory() {
        StackSettings settings =
                StackSettings.from(Map.of("HIP_KAFKA_PORT", "19092", "HIP_DATA_DIR", "/elsewhere"), ROOT);
        assertThat(settings.kafka().number()).isEqualTo(19_092);
        assertThat(settings.folders().data()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void aPortThatIsNoneIsRefusedByTheNameOfItsVariable(String value) {
        assertThatThrownBy(() -> StackSettings.from(Map.of("HIP_DATABASE_PORT", value), ROOT))
                .hasMessageContaining("HIP_DATABASE_PORT")
                .hasMessageContaining("PostgreSQL");
    }
}
