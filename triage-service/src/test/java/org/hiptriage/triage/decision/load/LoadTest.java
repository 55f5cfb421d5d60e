package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.RunBuilder.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.RandomRuns;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {
    private static final Load LOAD = new Load(ShippedPacks.knowledge());
    private static final Instant REPORT = Instant.parse("2026-11-20T06:30:00Z");

    @ParameterizedTest
    @CsvSource({"160, true", "159.9, false", "400, true", "0, false"})
    void twentyMetresOfDescentOnEachKilometreAreDownhill(double descent, boolean downhill) {
        assertThat(derived(log(before(Duration.ofDays(3)).descent(descent)))).hasSize(downhill ? 1 : 0);
    }

    @Test
    void descentIsAddedUpOver14DaysBeforeTheReport_toTheMillisecond() {
        RunBuilder flat = before(Duration.ofDays(3)).descent(0);
        assertThat(derived(log(flat, before(Duration.ofDays(14)).descent(320)))).hasSize(1);
        assertThat(derived(log(flat, before(Duration.ofDays(14).plusMillis(1)).descent(320))))
                .isEmpty();
        assertThat(derived(log(flat, before(Duration.ZERO).descent(320)))).hasSize(1);
        assertThat(derived(log(flat, before(Duration.ofMillis(-1)).descent(320))))
                .isEmpty();
    }

    @Test
    void aRunWhoseDescentOrDistanceIsNotKnownIsInNeitherSum() {
        RunBuilder hilly = before(Duration.ofDays(3)).descent(170);
        RunBuilder unknown = before(Duration.ofDays(4)).meters(30_000);
        RunBuilder unmeasured = before(Duration.ofDays(5)).withoutDistance().descent(900);
        assertThat(because(log(hilly)))
                .isEqualTo("21.3 m of descent per km over 8.0 km of running in the 14 days before");
        assertThat(because(log(hilly, unknown)))
                .isEqualTo("21.3 m of descent per km over 8.0 km of running in the 14 days before,"
                        + " without 1 run whose descent is not known");
        assertThat(because(log(hilly, unknown, unmeasured))).endsWith(", without 2 runs whose descent is not known");
        assertThat(derived(log(before(Duration.ofDays(3)).descent(0), unmeasured)))
                .isEmpty();
        assertThat(derived(log(unknown, unmeasured))).isEmpty();
    }

    @Test
    void descentIsNotSaidOfDaysThatAreNoLongerKept() {
        RunLog log = log(before(Duration.ofDays(3)).descent(300));
        Instant latest = REPORT.plus(Duration.ofDays(106));
        assertThat(derived(log.with(run(latest).build()))).hasSize(1);
        assertThat(derived(log.with(run(latest.plusMillis(1)).build()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"800000, true", "799999.9, false", "900000, true"})
    void shoesAreWornFrom800Kilometres(double meters, boolean worn) {
        RunLog log = log(
                before(Duration.ofDays(2)).shoe("blue").meters(meters - 300_000),
                before(Duration.ofDays(3)).shoe("blue").meters(300_000));
        assertThat(derived(log)).hasSize(worn ? 1 : 0);
    }

    @Test
    void eachPairIsAddedUpForItself_alsoWhatIsNoLongerKept() {
        RunLog log = log(
                before(Duration.ofDays(700)).shoe("blue").meters(500_000),
                before(Duration.ofDays(600)).shoe("red").meters(799_000),
                before(Duration.ofDays(2)).meters(400_000),
                before(Duration.ofDays(3)).shoe("blue").meters(300_000));
        assertThat(because(log)).isEqualTo("800.0 km on one pair of shoes, last run in on 2026-11-17");
    }

    @Test
    void ofSeveralWornPairsTheMostWornIsNamed() {
        RunLog log = log(
                before(Duration.ofDays(2)).shoe("blue").meters(810_000),
                before(Duration.ofDays(3)).shoe("red").meters(950_500),
                before(Duration.ofDays(4)).shoe("green").meters(820_000));
        assertThat(because(log))
                .isEqualTo("950.5 km on one pair of shoes, last run in on 2026-11-17, and 2 other pairs");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-15, true", "2026-12-16, false", "2026-11-17, true", "2026-11-01, true"})
    void onlyAPairInUseSince28DaysBeforeThePainCounts(LocalDate pain, boolean inUse) {
        RunLog log = log(before(Duration.ofDays(3)).shoe("blue").meters(900_000));
        Instant later = Instant.parse("2026-12-20T12:00:00Z");
        assertThat(LOAD.derived(log, Optional.of(pain), later, ZoneOffset.UTC)).hasSize(inUse ? 1 : 0);
    }

    @Test
    void withoutADateOfPainAPairIsInUseFor28DaysBeforeTheReport_byTheRunnersDates() {
        RunLog log = log(before(Duration.ofDays(3)).shoe("blue").meters(900_000));
        Instant last = Instant.parse("2026-12-15T20:00:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(LOAD.derived(log, Optional.empty(), last, berlin)).hasSize(1);
        assertThat(LOAD.derived(log, Optional.empty(), last.plus(Duration.ofHours(3)), berlin))
                .isEmpty();
        assertThat(LOAD.derived(log, Optional.empty(), last.plus(Duration.ofHours(3)), ZoneOffset.UTC))
                .hasSize(1);
    }

    @Test
    void aRunAfterTheReportWearsNoShoes() {
        RunLog log = log(
                before(Duration.ofDays(2)).shoe("blue").meters(799_000),
                before(Duration.ofMillis(-1)).shoe("blue"));
        assertThat(derived(log)).isEmpty();
        assertThat(LOAD.derived(log, Optional.empty(), REPORT.plusMillis(1), ZoneOffset.UTC))
                .hasSize(1);
    }

    @Test
    void theOrderInWhichRunsComeChangesNothingThatIsDerived() {
        int[] found = new int[3];
        RandomRuns.forEach(60, 110, (runs, random) -> {
            RunLog log = logOf(runs);
            RunLog shuffled = logOf(RandomRuns.shuffled(runs, random));
            for (int day = 10; day < 120; day += 5) {
                Instant at = RandomRuns.BEGIN.plus(Duration.ofDays(day));
                Optional<LocalDate> pain = Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .filter(date -> random.nextBoolean())
                        .map(date -> date.minusDays(random.nextInt(30)));
                List<Derived> derived = LOAD.derived(log, pain, at, ZoneOffset.UTC);
                assertThat(LOAD.derived(shuffled, pain, at, ZoneOffset.UTC)).isEqualTo(derived);
                found[derived.size() > 1 ? 2 : derived.size()]++;
            }
        });
        for (int cases : found) {
            assertThat(cases).as("cases with none, one and more").isGreaterThan(20);
        }
    }

    private static RunBuilder before(Duration time) {
        return run(REPORT.minus(time));
    }

    private static RunLog log(RunBuilder... runs) {
        return logOf(Stream.of(runs)
                .map(RunBuilder::build)
                .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
                .toList());
    }

    private static RunLog logOf(List<Run> runs) {
        return runs.stream().reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
    }

    private static List<Derived> derived(RunLog log) {
        return LOAD.derived(log, Optional.empty(), REPORT, ZoneOffset.UTC);
    }

    private static String because(RunLog log) {
        assertThat(derived(log)).hasSize(1);
        return derived(log).get(0).because();
    }
}
