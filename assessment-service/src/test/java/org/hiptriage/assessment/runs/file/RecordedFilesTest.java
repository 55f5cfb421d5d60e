package org.hiptriage.assessment.runs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.hiptriage.events.RunRecorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the device itself said of a run is what is read from its file. */
class RecordedFilesTest {

    static Stream<RecordedFile> files() {
        return RecordedFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void startDurationAndDistanceAreTheDevicesOwn(RecordedFile file) {
        RunRecorded run = ReadRuns.single(file.bytes());

        assertThat(run.getStartedAt().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(file.startedAt());
        assertThat(run.getDurationSeconds()).isCloseTo(file.seconds(), Offset.offset(1L));
        assertThat(run.getDistanceMeters()).isCloseTo(file.meters(), Percentage.withPercentage(0.5));
        // Its stops are pauses, and what has no type and no cadence has none.
        assertThat(Duration.ofSeconds(run.getMovingSeconds()))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(36));
        assertThat(run.getSport()).isEqualTo("unknown");
        assertThat(run.getAverageCadenceSpm()).isNull();
    }
}
