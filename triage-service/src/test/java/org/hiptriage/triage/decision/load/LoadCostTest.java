package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;

/** What a run costs is bounded by what is kept, not by how long somebody has been running. */
class LoadCostTest {
    private static final Load LOAD = new Load(ShippedPacks.knowledge());
    private static final Instant BEGIN = Instant.parse("2021-11-20T17:00:00Z");

    @Test
    void fiveYearsOfDailyRunsLeaveNoMoreToLookAtThanFourMonths() {
        assertThat(after(5 * 365).runs()).hasSameSizeAs(after(150).runs()).hasSizeLessThanOrEqualTo(122);
        assertThat(after(5 * 365).pastShoes()).hasSize(1);
    }

    @Test
    void aRunTakesFarLessTimeThanAnEventMay_alsoWhereAsManyAreKeptAsCanBe() {
        RunLog full = RunLog.EMPTY;
        for (int i = 0; i < RunLog.MOST_RUNS; i++) {
            // All at once, and of as many lengths as can be told apart.
            full = full.with(RunBuilder.run(BEGIN.plus(Duration.ofMillis(100L * i)))
                    .lasting(Duration.ofSeconds(Math.round(60 * Math.pow(1.12, i % 80))))
                    .build());
        }
        assertThat(full.runs()).hasSize(RunLog.MOST_RUNS);
        assertThat(full.counted()).hasSize(80);
        RunLog years = after(5 * 365);
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            timeOfOne(full);
            timeOfOne(years);
        }
        // Processor time, and loose: this is to notice a search that runs away, not to measure.
        assertThat(timeOfOne(full)).isLessThan(Duration.ofMillis(10));
        assertThat(timeOfOne(years)).isLessThan(Duration.ofMillis(3));
    }

    private static Duration timeOfOne(RunLog before) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Instant last = before.runs().get(before.runs().size() - 1).startedAt();
        int times = 100;
        for (int i = 0; i < times; i++) {
            Run run = RunBuilder.run(last.plus(Duration.ofHours(1 + i))).build();
            RunLog after = before.with(run);
            LOAD.derived(after, Optional.empty(), run.endedAt(), ZoneOffset.UTC);
            LOAD.warning(before, after, run, Optional.empty());
        }
        return Duration.ofNanos((threads.getCurrentThreadCpuTime() - start) / times);
    }

    private static RunLog after(int days) {
        RunLog log = RunLog.EMPTY;
        for (int day = 0; day < days; day++) {
            log = log.with(RunBuilder.run(BEGIN.plus(Duration.ofDays(day)))
                    .shoe("blue")
                    .build());
        }
        return log;
    }
}
