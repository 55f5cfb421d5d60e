package org.hiptriage.assessment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class RunsSettingsTest {
    @ParameterizedTest
    @CsvSource({"65536, 65536, 1024, 100, 1", "8388608, 104857600, 65536, 600000, 1000"})
    void eachBoundIsTaken(long size, long stream, long line, long millis, int atATime) {
        assertThat(settings(size, stream, line, millis, atATime)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "max-size, 65535, 65536, 1024, 100, 1",
        "max-size, 8388609, 65536, 1024, 100, 1",
        "max-stream-size, 65536, 65535, 1024, 100, 1",
        "max-stream-size, 65536, 104857601, 1024, 100, 1",
        "max-line-size, 65536, 65536, 1023, 100, 1",
        "max-line-size, 65536, 65536, 65537, 100, 1",
        "timeout, 65536, 65536, 1024, 99, 1",
        "timeout, 65536, 65536, 1024, 600001, 1",
        "at-a-time, 65536, 65536, 1024, 100, 0",
        "at-a-time, 65536, 65536, 1024, 100, 1001"
    })
    void aValueBeyondItsBoundStopsTheStartAndIsNamed(
            String name, long size, long stream, long line, long millis, int atATime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(size, stream, line, millis, atATime))
                .withMessageStartingWith("hip.runs." + name + " must be from");
    }

    private static RunsSettings settings(long size, long stream, long line, long millis, int atATime) {
        return new RunsSettings(
                DataSize.ofBytes(size),
                DataSize.ofBytes(stream),
                DataSize.ofBytes(line),
                Duration.ofMillis(millis),
                atATime);
    }
}
