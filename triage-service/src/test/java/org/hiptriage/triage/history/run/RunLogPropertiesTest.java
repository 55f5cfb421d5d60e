package org.hiptriage.triage.history.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every set of recordings, in whatever order it comes. */
class RunLogPropertiesTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void withinTheWindowEachOrderGivesTheSameLog_andTheRunsThatCountByTheBook() {
        RandomRuns.forEach(100, 110, (runs, random) -> {
            RunLog log = RandomRuns.logOf(runs);
            for (int order = 0; order < 4; order++) {
                assertThat(RandomRuns.logOf(RandomRuns.shuffled(runs, random))).isEqualTo(log);
            }
            assertThat(log.counted()).isEqualTo(RandomRuns.countedByTheBook(runs));
            assertThat(log.pastShoes()).isEmpty();
        });
    }

    @Test
    void overYearsEachOrderInWhichNothingComesTooLateGivesTheSameLog() {
        RandomRuns.forEach(12, 700, (runs, random) -> {
            RunLog log = RandomRuns.logOf(RandomRuns.late(runs, DAY, random));
            for (int order = 0; order < 4; order++) {
                List<Run> late = RandomRuns.late(runs, RunLog.WINDOW.minus(DAY), random);
                assertThat(RandomRuns.logOf(late)).isEqualTo(log);
            }
        });
    }

    @Test
    void overYearsShoesCountEachSessionOnce() {
        RandomRuns.forEach(12, 700, (runs, random) -> {
            List<Run> counted = RandomRuns.countedByTheBook(runs);
            Map<String, ShoeTotal> shoes = RandomRuns.logOf(RandomRuns.late(runs, RunLog.WINDOW.minus(DAY), random))
                    .shoesAt(Instant.MAX);
            for (String shoe : List.of("pair-0", "pair-1", "pair-2")) {
                assertThat(shoes).containsKey(shoe);
                shoes.computeIfPresent(shoe, (key, total) -> {
                    assertThat(total.meters())
                            .isCloseTo(RandomRuns.ofShoe(key, counted).orElseThrow(), within(0.001));
                    return total;
                });
            }
        });
    }

    @Test
    void everythingSentAgainChangesNothing() {
        RandomRuns.forEach(12, 400, (runs, random) -> {
            RunLog log = RandomRuns.logOf(RandomRuns.late(runs, Duration.ofDays(20), random));
            RunLog again = log;
            for (Run run : RandomRuns.shuffled(runs, random)) {
                again = again.with(run);
            }
            assertThat(again).isSameAs(log);
        });
    }

    @Test
    void neverAreMoreKeptThanTheBound() {
        RandomRuns.forEach(2, 2_000, Duration.ofHours(2), (runs, random) -> {
            RunLog log = RunLog.EMPTY;
            for (Run run : RandomRuns.late(runs, Duration.ofDays(3), random)) {
                log = log.with(run);
                assertThat(log.runs()).hasSizeLessThanOrEqualTo(RunLog.MOST_RUNS);
            }
            assertThat(log.runs()).hasSizeGreaterThan(RunLog.MOST_RUNS - 10);
        });
    }
}
