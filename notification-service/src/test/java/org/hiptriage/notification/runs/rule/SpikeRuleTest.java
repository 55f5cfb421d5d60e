package org.hiptriage.notification.runs.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.notification.runs.rule.Recordings.START;
import static org.hiptriage.notification.runs.rule.Recordings.recording;
import static org.hiptriage.notification.runs.rule.Recordings.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeRuleTest {
    private static final SpikeRule RULE = new SpikeRule(110, Duration.ofDays(30), 3);

    @ParameterizedTest
    @CsvSource({"8800, false", "8800.01, true", "8000, false"})
    void aRunIsASpikeAboveAHundredAndTenPercentOfTheLongest(double meters, boolean isSpike) {
        Map<UUID, Spike> spikes = spikes(usual(-12, 8000), usual(-8, 5000), usual(-4, 6000), on(9, 0, meters));

        assertThat(spikes.containsKey(new UUID(0, 9))).isEqualTo(isSpike);
    }

    @Test
    void itTellsTheLongestRunBeforeAndItsDateByTheRunnersClock() {
        Recording lateEvening =
                run(1, Instant.parse("2026-11-02T23:30:00Z"), 8000).build();

        assertThat(spikes(lateEvening, usual(-8, 5000), usual(-4, 6000), on(9, 0, 12_400)))
                .containsExactly(Map.entry(new UUID(0, 9), new Spike(8000, LocalDate.parse("2026-11-03"))));
    }

    @Test
    void withTwoRunsBeforeNothingIsUsualYet() {
        assertThat(spikes(usual(-8, 5000), usual(-4, 6000), on(9, 0, 20_000))).isEmpty();
        assertThat(spikes(usual(-12, 100), usual(-8, 5000), usual(-4, 6000), on(9, 0, 20_000)))
                .hasSize(1);
    }

    @Test
    void theWindowIsThirtyDaysToTheInstantBothEndsIncluded() {
        Recording atItsEdge = run(1, START.minus(Duration.ofDays(30)), 19_000).build();
        Recording justBefore =
                run(1, START.minus(Duration.ofDays(30)).minusMillis(1), 19_000).build();
        Recording[] others = {usual(-12, 5000), usual(-8, 5000), usual(-4, 6000), on(9, 0, 20_000)};

        assertThat(spikes(List.of(atItsEdge), others)).isEmpty();
        assertThat(spikes(List.of(justBefore), others)).containsOnlyKeys(new UUID(0, 9));
    }

    @Test
    void whatHasNoDistanceOrIsNoRunningNeitherHidesASpikeNorMakesOne() {
        List<Recording> usual = List.of(usual(-12, 5000), usual(-8, 5000));
        Recording ride = run(20, START.minus(Duration.ofDays(5)), 60_000)
                .sport("cycling")
                .build();
        Recording unknown = recording(21, START.minus(Duration.ofDays(6)), 9000);
        Recording zero = run(22, START.minus(Duration.ofDays(7)), 0).build();

        assertThat(spikes(usual, ride, unknown, zero, on(9, 0, 20_000))).isEmpty();
        assertThat(spikes(usual, ride, unknown, zero, usual(-4, 6000), on(9, 0, 20_000)))
                .containsOnlyKeys(new UUID(0, 9));
        assertThat(spikes(
                        usual,
                        usual(-4, 6000),
                        run(9, START, 50_000).sport("cycling").build()))
                .isEmpty();
    }

    @Test
    void aSpikeIsWhatTheNextRunIsMeasuredBy() {
        assertThat(spikes(usual(-12, 5000), usual(-8, 5000), usual(-4, 5000), on(8, 0, 10_000), on(9, 2, 10_500)))
                .containsOnlyKeys(new UUID(0, 8));
    }

    @Test
    void ofAnyHistoryItFindsWhatTheRuleReadLiterallyFinds() {
        var random = new Random(20_261_114);
        for (int round = 0; round < 200; round++) {
            List<Recording> runs = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                runs.add(run(
                                i,
                                START.plus(Duration.ofHours(i * 48L + random.nextInt(40))),
                                1000 * (1 + random.nextInt(20)))
                        .build());
            }
            assertThat(RULE.in(Session.of(runs))).isEqualTo(literally(runs));
        }
    }

    private static Map<UUID, Spike> literally(List<Recording> runs) {
        Map<UUID, Spike> spikes = new HashMap<>();
        for (Recording run : runs) {
            List<Recording> before = runs.stream()
                    .filter(other -> other.startedAt().isBefore(run.startedAt()))
                    .filter(other ->
                            Duration.between(other.startedAt(), run.startedAt()).compareTo(Duration.ofDays(30)) <= 0)
                    .toList();
            before.stream()
                    .max(Comparator.comparingDouble(
                                    (Recording each) -> each.distanceMeters().orElse(0))
                            .thenComparing(Recording::startedAt))
                    .filter(longest -> before.size() >= 3)
                    .filter(longest -> run.distanceMeters().orElse(0) * 100
                            > 110 * longest.distanceMeters().orElse(0))
                    .ifPresent(longest -> spikes.put(
                            run.runId(), new Spike(longest.distanceMeters().orElse(0), longest.localDate())));
        }
        return spikes;
    }

    private static Recording usual(int day, double meters) {
        return on(100 - day, day, meters);
    }

    private static Recording on(int number, int day, double meters) {
        return run(number, START.plus(Duration.ofDays(day)), meters).build();
    }

    private static Map<UUID, Spike> spikes(Recording... recordings) {
        return spikes(List.of(), recordings);
    }

    private static Map<UUID, Spike> spikes(List<Recording> some, Recording... others) {
        List<Recording> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return RULE.in(Session.of(all));
    }
}
