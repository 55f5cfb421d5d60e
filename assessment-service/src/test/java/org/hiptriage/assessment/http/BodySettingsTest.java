package org.hiptriage.assessment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodySettingsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Test
    void theSizeIsBoundedOnBothSides() {
        assertThat(new BodySettings(DataSize.ofKilobytes(1), TIMEOUT).maxSize().toBytes())
                .isEqualTo(1024);
        assertThat(new BodySettings(DataSize.ofMegabytes(1), TIMEOUT).maxSize().toBytes())
                .isEqualTo(1024 * 1024);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BodySettings(DataSize.ofBytes(1023), TIMEOUT))
                .withMessageStartingWith("hip.body.max-size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BodySettings(DataSize.ofBytes(1024 * 1024 + 1), TIMEOUT));
    }

    @Test
    void theTimeIsBoundedOnBothSides() {
        DataSize size = DataSize.ofKilobytes(64);
        assertThat(new BodySettings(size, Duration.ofMillis(100)).timeout()).hasMillis(100);
        assertThat(new BodySettings(size, Duration.ofMinutes(5)).timeout()).hasMinutes(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BodySettings(size, Duration.ofMillis(99)))
                .withMessageStartingWith("hip.body.timeout");
        assertThatIllegalArgumentException().isThrownBy(() -> new BodySettings(size, Duration.ofMillis(300_001)));
    }
}
