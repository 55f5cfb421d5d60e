package org.hiptriage.triage.history.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.RunBuilder.named;
import static org.hiptriage.triage.RunBuilder.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.RunBuilder;
import org.junit.jupiter.api.Test;

class RunLogBoundsTest {
    private static final Instant NEWEST = Instant.parse("2026-11-14T17:00:00Z");
    private static final Instant KEPT_FROM = NEWEST.minus(Duration.ofDays(120));

    @Test
    void aRunStaysFor120DaysAndTheTwoMinutesInWhichAnotherRecordingOfItMayStart() {
        Run last = run(KEPT_FROM.minus(Duration.ofMinutes(2))).shoe("blue").build();
        Run gone = run(KEPT_FROM.minus(Duration.ofMinutes(2)).minusMillis(1))
                .shoe("blue")
                .lasting(Duration.ofHours(2))
                .build();
        RunLog log = log(gone, last, run(NEWEST).build());
        assertThat(log.keptFrom()).isEqualTo(KEPT_FROM);
        assertThat(log.runs()).contains(last).doesNotContain(gone);
        assertThat(log.pastShoes()).containsOnlyKeys("blue");
        assertThat(log.pastShoes()).containsValue(new ShoeTotal(8_000, gone.startedAt()));
    }

    @Test
    void whatStartsBeforeTheWindowAndComesLateIsPassedOver_andARepeatOfItCountsNothing() {
        Run old = run(KEPT_FROM.minus(Duration.ofDays(3))).shoe("blue").build();
        RunLog log = log(old, run(NEWEST).build());
        assertThat(log.with(old)).isSameAs(log);
        assertThat(log.with(run(KEPT_FROM.minusMillis(1)).shoe("red").build())).isSameAs(log);
        assertThat(log.with(run(KEPT_FROM).build()).runs()).hasSize(2);
    }

    @Test
    void aSessionLeavesAsAWhole_andCountsForItsShoesOnce() {
        Run watch = run(KEPT_FROM.minus(Duration.ofMinutes(2)).minusMillis(1))
                .meters(10_000)
                .shoe("blue")
                .build();
        Run phone = run(KEPT_FROM.minus(Duration.ofMinutes(1)))
                .meters(10_100)
                .shoe("blue")
                .build();
        RunLog log = log(phone, watch, run(NEWEST).build());
        assertThat(log.runs()).hasSize(1);
        assertThat(log.pastShoes().get("blue")).isEqualTo(new ShoeTotal(10_000, watch.startedAt()));
    }

    @Test
    void deletedRunsAndOtherSportsLeaveWithoutACount() {
        Instant old = KEPT_FROM.minus(Duration.ofDays(1));
        RunLog log = log(
                named("deleted", old.toString()).shoe("blue").deleted().build(),
                named("walk", old.toString()).shoe("blue").otherSport().build(),
                named("unmeasured", old.toString())
                        .shoe("blue")
                        .withoutDistance()
                        .build(),
                run(NEWEST).build());
        assertThat(log.runs()).hasSize(1);
        assertThat(log.pastShoes()).isEmpty();
    }

    @Test
    void aCorrectionOfTheNewestStartToAnEarlierOneBringsNothingBack() {
        Run old = run(KEPT_FROM.minus(Duration.ofDays(1))).shoe("blue").build();
        Run newest = named("newest", NEWEST.toString()).build();
        Run corrected = named("newest", "2026-11-01T17:00:00Z")
                .event("second")
                .modifiedAt("2026-11-15T08:00:00Z")
                .build();
        assertThat(List.of(log(old, newest, corrected), log(old, corrected, newest)))
                .allSatisfy(log -> {
                    assertThat(log.keptFrom()).isEqualTo(KEPT_FROM);
                    assertThat(log.runs()).containsExactly(corrected);
                    assertThat(meters(log.pastShoes(), "blue")).isEqualTo(8_000);
                });
    }

    @Test
    void noMoreThan400RecordingsAreKept_theLatest() {
        List<Run> runs = everyHour(450).toList();
        RunLog log = log(runs.toArray(Run[]::new));
        assertThat(log.runs()).containsExactlyElementsOf(runs.subList(50, 450));
        assertThat(meters(log.pastShoes(), "blue")).isEqualTo(400_000);
        assertThat(log.keptFrom())
                .isAfter(runs.get(49).startedAt())
                .isBefore(runs.get(50).startedAt());
        assertThat(log.with(runs.get(49))).isSameAs(log);

        List<Run> backwards = new ArrayList<>(runs);
        Collections.reverse(backwards);
        assertThat(log(backwards.toArray(Run[]::new)).runs()).isEqualTo(log.runs());
    }

    @Test
    void fourHundredRecordingsAreKept() {
        assertThat(log(everyHour(400).toArray(Run[]::new)).runs()).hasSize(400);
    }

    @Test
    void theTwentyPairsUsedLastAreKept() {
        Instant old = KEPT_FROM.minus(Duration.ofDays(300));
        Run[] pairs = IntStream.range(0, 25)
                .mapToObj(
                        i -> run(old.plus(Duration.ofDays(i))).shoe("pair-" + i).build())
                .toArray(Run[]::new);
        RunLog log = log(pairs).with(run(NEWEST).build());
        assertThat(log.pastShoes()).hasSize(20).containsKeys("pair-5", "pair-24");
    }

    @Test
    void shoesAreAddedUpOverYears_keptAndPast() {
        RunLog log = RunLog.EMPTY;
        for (int day = 0; day < 1_000; day++) {
            log = log.with(run(NEWEST.plus(Duration.ofDays(day)))
                    .meters(1_000)
                    .shoe(day < 900 ? "blue" : "red")
                    .build());
        }
        Instant end = NEWEST.plus(Duration.ofDays(999));
        assertThat(log.runs()).hasSizeLessThanOrEqualTo(122);
        assertThat(log.shoesAt(end).get("blue")).isEqualTo(new ShoeTotal(900_000, NEWEST.plus(Duration.ofDays(899))));
        assertThat(meters(log.shoesAt(end), "red")).isEqualTo(100_000);
        assertThat(meters(log.shoesAt(end.minusMillis(1)), "red")).isEqualTo(99_000);
        assertThat(log.shoesAt(NEWEST.plus(Duration.ofDays(10)))).isEmpty();
    }

    @Test
    void whatClaimsToBeFromBefore1970IsPassedOver() {
        assertThat(RunLog.EMPTY.with(run("1969-12-31T23:59:59Z").build())).isSameAs(RunLog.EMPTY);
    }

    @Test
    void aLogReadBackInAnyOrderIsTheSame() {
        RunLog log = log(everyHour(30).toArray(Run[]::new));
        List<Run> stored = new ArrayList<>(log.runs());
        Collections.reverse(stored);
        assertThat(new RunLog(log.keptFrom(), stored, log.pastShoes())).isEqualTo(log);
    }

    private static Stream<Run> everyHour(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RunBuilder.run(NEWEST.plus(Duration.ofHours(i)))
                        .shoe("blue")
                        .build());
    }

    private static RunLog log(Run... runs) {
        return Stream.of(runs).reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
    }

    private static double meters(Map<String, ShoeTotal> shoes, String shoe) {
        return Optional.ofNullable(shoes.get(shoe)).map(ShoeTotal::meters).orElse(0.0);
    }
}
