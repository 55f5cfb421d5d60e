package org.hiptriage.assessment.runs.file.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RunFileSettingsTest {
    private static final Duration UPLOAD = Duration.ofSeconds(60);
    private static final Duration READ = Duration.ofSeconds(10);

    @Test
    void theSizeIsBoundedOnBothSides() {
        assertThat(sized(DataSize.ofKilobytes(1)).maxSize()).isEqualTo(DataSize.ofKilobytes(1));
        assertThat(sized(DataSize.ofMegabytes(100)).maxSize()).isEqualTo(DataSize.ofMegabytes(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sized(DataSize.ofBytes(1023)))
                .withMessageStartingWith("hip.runs.file.max-size");
        assertThatIllegalArgumentException().isThrownBy(() -> sized(DataSize.ofBytes(100 * 1024 * 1024 + 1)));
    }

    @Test
    void theMemoryHoldsTheLargestFileTwice() {
        DataSize size = DataSize.ofMegabytes(10);
        assertThat(new RunFileSettings(size, UPLOAD, DataSize.ofMegabytes(20), 2, READ).memory())
                .isEqualTo(DataSize.ofMegabytes(20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunFileSettings(size, UPLOAD, DataSize.ofBytes(20 * 1024 * 1024 - 1), 2, READ))
                .withMessageStartingWith("hip.runs.file.memory");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunFileSettings(size, UPLOAD, DataSize.ofGigabytes(11), 2, READ));
    }

    @Test
    void timesAndReadersAreBoundedOnBothSides() {
        refused("hip.runs.file.upload-timeout", Duration.ofMillis(99), 2, READ);
        refused("hip.runs.file.upload-timeout", Duration.ofMinutes(10).plusMillis(1), 2, READ);
        refused("hip.runs.file.read-timeout", UPLOAD, 2, Duration.ofMillis(99));
        refused("hip.runs.file.read-timeout", UPLOAD, 2, Duration.ofMinutes(5).plusMillis(1));
        refused("hip.runs.file.readers", UPLOAD, 0, READ);
        refused("hip.runs.file.readers", UPLOAD, 65, READ);
        assertThat(new RunFileSettings(
                                DataSize.ofMegabytes(1),
                                Duration.ofMinutes(10),
                                DataSize.ofGigabytes(10),
                                64,
                                Duration.ofMinutes(5))
                        .readers())
                .isEqualTo(64);
    }

    private static void refused(String setting, Duration upload, int readers, Duration read) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RunFileSettings(DataSize.ofMegabytes(1), upload, DataSize.ofMegabytes(2), readers, read))
                .withMessageStartingWith(setting);
    }

    private static RunFileSettings sized(DataSize size) {
        return new RunFileSettings(size, UPLOAD, DataSize.ofGigabytes(1), 2, READ);
    }
}
