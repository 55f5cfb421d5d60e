package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.RunBuilder.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadWarningTest {
    private static final Load LOAD = new Load(ShippedPacks.knowledge());
    private static final Instant START = Instant.parse("2026-11-14T17:00:00Z");

    /** Three runs of 8 km in the weeks before. */
    private final Watch watch = new Watch();

    LoadWarningTest() {
        for (int days : List.of(20, 10, 5)) {
            watch.tell(run(START.minus(Duration.ofDays(days))));
        }
    }

    @Test
    void aSpikeIsWarnedOfWhenItComes_andNotAgainWhenItIsRepeated() {
        Run arrived = watch.tell(longRun());
        assertThat(watch.warnings).singleElement().satisfies(spike -> {
            assertThat(spike.run()).isEqualTo(arrived);
            assertThat(spike.longestBeforeMeters()).isEqualTo(8_000);
        });
        watch.forgetWarnings();
        watch.tell(longRun());
        assertThat(watch.warnings).isEmpty();
    }

    @Test
    void aRunAsLongAsEverIsNotWarnedOf() {
        watch.tell(run(START).meters(8_800));
        assertThat(watch.warnings).isEmpty();
    }

    @Test
    void anotherRecordingOfTheSameSessionWarnsNotAgain_whicheverCounts() {
        watch.tell(longRun().typedIn());
        watch.forgetWarnings();
        watch.tell(run(START.plusSeconds(60)).meters(12_100));
        watch.tell(run(START.plusSeconds(90)).meters(12_200));
        assertThat(watch.warnings).isEmpty();
    }

    @Test
    void aCorrectionOfASpikeWarnsNotAgain() {
        watch.tell(longRun());
        watch.forgetWarnings();
        watch.tell(longRun().event("second").modifiedAt("2026-11-14T19:00:00Z").meters(14_000));
        watch.tell(longRun().event("third").modifiedAt("2026-11-14T20:00:00Z").startedAt(START.minusSeconds(3_600)));
        assertThat(watch.warnings).isEmpty();
    }

    @Test
    void aCorrectionThatMakesARunASpikeWarns_andAnOlderVersionAfterItDoesNot() {
        watch.tell(run(START).event("second").modifiedAt("2026-11-14T19:00:00Z").meters(12_000));
        assertThat(watch.warnings).hasSize(1);
        watch.forgetWarnings();
        watch.tell(run(START).meters(15_000));
        assertThat(watch.warnings).isEmpty();

        Watch other = new Watch();
        watch.log.runs().stream().limit(3).forEach(other::tell);
        other.tell(run(START));
        assertThat(other.warnings).isEmpty();
        other.tell(run(START).event("second").modifiedAt("2026-11-14T19:00:00Z").meters(12_000));
        assertThat(other.warnings).hasSize(1);
    }

    @Test
    void whatADeviceMeasuredAfterAPersonTypedItInWarnsOnlyIfItIsMoreThanWasTyped() {
        watch.tell(run(START).typedIn());
        watch.tell(run(START.plusSeconds(60)).meters(12_000));
        assertThat(watch.warnings).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"604800000, true", "604799999, false", "0, false", "-1, false", "-700000000, false"})
    void atMostOneWarningInSevenDays_byTheStartOfTheRuns(long millisAfterLast, boolean warned) {
        watch.lastWarned = Optional.of(START.minusMillis(millisAfterLast));
        watch.tell(longRun());
        assertThat(watch.warnings).hasSize(warned ? 1 : 0);
    }

    @Test
    void ofARowOfEverLongerRunsOneAWeekIsWarnedOf() {
        for (int day = 0; day < 15; day++) {
            watch.tell(run(START.plus(Duration.ofDays(day))).meters(12_000 * Math.pow(1.2, day)));
        }
        assertThat(watch.warnings)
                .extracting(Spike::on)
                .extracting(Object::toString)
                .containsExactly("2026-11-14", "2026-11-21", "2026-11-28");
    }

    @ParameterizedTest
    @CsvSource({"259200000, true", "259200001, false"})
    void aRunReceivedMoreThanThreeDaysAfterItsEndIsNoNews(long millisAfterEnd, boolean warned) {
        Instant end = longRun().build().endedAt();
        watch.tell(longRun().receivedAt(end.plusMillis(millisAfterEnd)));
        assertThat(watch.warnings).hasSize(warned ? 1 : 0);
    }

    @Test
    void anImportOfOldRunsWarnsOfNone_inEitherDirection() {
        List<Run> old = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            old.add(run(START.minus(Duration.ofDays(day + 30)))
                    .meters(day % 7 == 0 ? 20_000 + 100 * (100 - day) : 8_000)
                    .receivedAt(START)
                    .build());
        }
        Watch fresh = new Watch();
        old.forEach(fresh::tell);
        assertThat(fresh.warnings).isEmpty();
        Collections.reverse(old);
        Watch other = new Watch();
        old.forEach(other::tell);
        assertThat(other.warnings).isEmpty();
    }

    @Test
    void deletedRunsAndOtherSportsAreNotWarnedOf() {
        watch.tell(longRun().otherSport());
        watch.tell(run(START.plus(Duration.ofDays(1))).meters(12_000).deleted());
        assertThat(watch.warnings).isEmpty();
    }

    private static RunBuilder longRun() {
        return run(START).meters(12_000);
    }

    /** Tells of runs and remembers what was warned of, as the stream does. */
    private static final class Watch {
        private RunLog log = RunLog.EMPTY;
        private Optional<Instant> lastWarned = Optional.empty();
        private final List<Spike> warnings = new ArrayList<>();

        private Run tell(RunBuilder run) {
            return tell(run.build());
        }

        private Run tell(Run run) {
            RunLog after = log.with(run);
            LOAD.warning(log, after, run, lastWarned).ifPresent(spike -> {
                warnings.add(spike);
                lastWarned = Optional.of(spike.run().startedAt());
            });
            log = after;
            return run;
        }

        /** As if none had been given lately, so that the seven days hide nothing. */
        private void forgetWarnings() {
            warnings.clear();
            lastWarned = Optional.empty();
        }
    }
}
