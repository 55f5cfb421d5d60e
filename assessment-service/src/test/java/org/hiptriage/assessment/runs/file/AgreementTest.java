package org.hiptriage.assessment.runs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.runs.RunReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One run that a watch exports in three formats is three recordings of the same session. */
class AgreementTest {

    static Stream<byte[]> formats() {
        return MadeUpRun.files().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachFormatTellsTheSameRun(byte[] file) {
        RunRecorded run = ReadRuns.single(file);

        assertThat(run.getStartedAt()).isEqualTo(MadeUpRun.START);
        assertThat(run.getDurationSeconds()).isEqualTo(MadeUpRun.ELAPSED_SECONDS);
        // The points are five seconds apart, so a segment that begins after a pause shows five seconds less.
        assertThat((double) run.getMovingSeconds()).isCloseTo(MadeUpRun.MOVING_SECONDS, Offset.offset(5.0));
        assertThat(run.getDistanceMeters()).isCloseTo(MadeUpRun.METERS, Percentage.withPercentage(0.5));
        assertThat(run.getAscentMeters()).isCloseTo(MadeUpRun.CLIMB_METERS, Offset.offset(1.0));
        assertThat(run.getDescentMeters()).isCloseTo(MadeUpRun.CLIMB_METERS, Offset.offset(1.0));
        assertThat(run.getAverageCadenceSpm()).isCloseTo(MadeUpRun.STEPS_PER_MINUTE, Offset.offset(0.1));
        assertThat(run.getSport()).isEqualTo("running");
        assertThat(run.getSubSport()).isNull();
        assertThat(run.getShoeId()).isEqualTo("shoe-2");
        assertThat(run.getDevice()).startsWith("Garmin").doesNotContain("987654321");
        assertThat(run.getManual()).isFalse();
        assertThat(run.getDeleted()).isFalse();
        assertThat(run.getModifiedAt()).isNull();
    }

    @Test
    void theyAreCloseEnoughToCountOnce_andNotTheSameRecording() {
        List<RunRecorded> runs = formats().map(ReadRuns::single).toList();

        for (RunRecorded one : runs) {
            for (RunRecorded other : runs) {
                Duration apart = Duration.between(one.getStartedAt(), other.getStartedAt());
                long longer = Math.max(one.getDurationSeconds(), other.getDurationSeconds());
                assertThat(apart.abs()).isLessThanOrEqualTo(Duration.ofMinutes(2));
                assertThat(Math.abs(one.getDurationSeconds() - other.getDurationSeconds()) * 10)
                        .isLessThan(longer);
            }
        }
        assertThat(runs).extracting(RunRecorded::getRunId).doesNotHaveDuplicates();
        assertThat(runs)
                .extracting(RunRecorded::getSource)
                .containsExactly(
                        "/assessment-service/files/fit",
                        "/assessment-service/files/tcx",
                        "/assessment-service/files/gpx");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameFileTwiceIsTheSameEvent(byte[] file) {
        RunRecorded once = ReadRuns.single(file);
        RunRecorded again = ReadRuns.single(file.clone());

        assertThat(again).isEqualTo(once);
    }

    @Test
    void theOffsetIsThatOfTheZone_orElseOfTheDevicesClock() {
        RunReading zoned =
                ReadRuns.all(MadeUpRun.asGpx(), Optional.of("America/New_York")).get(0);

        assertThat(((RunReading.Accepted) zoned).run().getOccurredAtOffsetSeconds())
                .isEqualTo(-5 * 3600);
        assertThat(((RunReading.Accepted) zoned).run().getZone()).isEqualTo("America/New_York");
        assertThat(ReadRuns.single(MadeUpRun.asFit()).getOccurredAtOffsetSeconds())
                .isEqualTo(3600);
        assertThat(ReadRuns.single(MadeUpRun.asGpx()).getOccurredAtOffsetSeconds())
                .isZero();
    }
}
