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
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeTest {
    private static final Load LOAD = new Load(ShippedPacks.knowledge());
    private static final Instant LONG_RUN = Instant.parse("2026-11-14T17:00:00Z");
    private static final Instant REPORT = Instant.parse("2026-11-20T06:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "10000, 11000, false",
        "10000, 11000.1, true",
        "10000, 9000, false",
        "7300, 8030, false",
        "7300, 8031, true"
    })
    void aSpikeIsLongerThan110PercentOfTheLongest(double longest, double meters, boolean spike) {
        RunLog log = log(
                        daysBefore(20).meters(longest),
                        daysBefore(10).meters(100),
                        daysBefore(5).meters(200))
                .with(run(LONG_RUN).meters(meters).build());
        assertThat(spike(log)).isEqualTo(spike);
    }

    @Test
    void theLongestIsLookedForInThe30DaysBefore_toTheMillisecond() {
        RunLog usual = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(spike(usual)).isTrue();
        Instant end = LONG_RUN.minus(Duration.ofDays(30));
        assertThat(spike(usual.with(run(end).meters(15_000).build()))).isFalse();
        assertThat(spike(usual.with(run(end.minusMillis(1)).meters(15_000).build())))
                .isTrue();
        assertThat(spike(
                        usual.with(run(LONG_RUN.plusSeconds(180)).meters(15_000).build())))
                .isTrue();
    }

    @Test
    void threeRunsAreNeededInThoseDays() {
        RunLog two = log(daysBefore(10), daysBefore(5)).with(longRun());
        Instant end = LONG_RUN.minus(Duration.ofDays(30));
        assertThat(spike(two)).isFalse();
        assertThat(spike(two.with(run(end).build()))).isTrue();
        assertThat(spike(two.with(run(end.minusMillis(1)).build()))).isFalse();
    }

    @Test
    void runsWithoutADistanceAreNotAmongTheThree_areNoSpike_andHideNone() {
        RunLog two = log(daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(spike(two.with(daysBefore(7).withoutDistance().build()))).isFalse();
        assertThat(spike(two.with(daysBefore(7).meters(0).build()))).isFalse();
        RunLog three = two.with(daysBefore(20).build());
        assertThat(spike(three.with(daysBefore(1).withoutDistance().build()))).isTrue();
        assertThat(spike(log(daysBefore(20), daysBefore(10), daysBefore(5))
                        .with(run(LONG_RUN).withoutDistance().build())))
                .isFalse();
    }

    @Test
    void onlyRunsWithADistanceOfNothingMakeNothingASpike() {
        RunLog nothing = log(
                daysBefore(20).meters(0),
                daysBefore(10).meters(0),
                daysBefore(5).meters(0));
        assertThat(spike(nothing.with(longRun()))).isFalse();
    }

    @Test
    void otherSportsDeletedRunsAndOtherRecordingsOfTheSameSessionAreNoRunsBefore() {
        RunLog two = log(daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(spike(two.with(daysBefore(7).otherSport().build()))).isFalse();
        assertThat(spike(two.with(daysBefore(7).deleted().build()))).isFalse();
        Instant sameSession = LONG_RUN.minus(Duration.ofDays(5)).plusSeconds(60);
        assertThat(spike(two.with(run(sameSession).build()))).isFalse();
        assertThat(spike(two.with(daysBefore(7).build()))).isTrue();
    }

    @Test
    void anotherRunEarlierOnTheSameDayIsARunBefore() {
        RunLog usual = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(spike(usual.with(run("2026-11-14T06:00:00Z").meters(12_000).build())))
                .isFalse();
    }

    @Test
    void whereTheDaysBeforeAreNoLongerKeptNothingIsSaid() {
        RunLog usual = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        Instant latest = LONG_RUN.plus(Duration.ofDays(90));
        assertThat(spike(usual.with(run(latest).build()))).isTrue();
        assertThat(spike(usual.with(run(latest.plusMillis(1)).build()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-12, true", // 28 days after
        "2026-12-13, false",
        "2026-11-15, true",
        "2026-11-14, true", // pain that began in it
        "2026-11-13, false", // pain that was there before
    })
    void aSpikeCountsFrom28DaysBeforeThePainToItsFirstDay(LocalDate pain, boolean counts) {
        RunLog log = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        Instant later = Instant.parse("2026-12-20T12:00:00Z");
        assertThat(LOAD.derived(log, Optional.of(pain), later, ZoneOffset.UTC)).hasSize(counts ? 1 : 0);
    }

    @Test
    void wherePainHasNoDateTheReportTakesItsPlace() {
        RunLog log = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(derived(log, Instant.parse("2026-12-12T23:59:59Z"))).hasSize(1);
        assertThat(derived(log, Instant.parse("2026-12-13T00:00:00Z"))).isEmpty();
    }

    @Test
    void aRunAfterTheReportExplainsNothingOfIt() {
        RunLog log = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(derived(log, LONG_RUN)).hasSize(1);
        assertThat(derived(log, LONG_RUN.minusMillis(1))).isEmpty();
    }

    @Test
    void datesAreTheRunnersOwn() {
        RunLog log = log(daysBefore(20), daysBefore(10), daysBefore(5))
                .with(run(LONG_RUN).zone("Pacific/Auckland").meters(12_000).build());
        assertThat(LOAD.derived(log, Optional.of(LocalDate.parse("2026-11-14")), REPORT, ZoneOffset.UTC))
                .isEmpty();
        assertThat(because(log))
                .isEqualTo("12.0 km on 2026-11-15 against a longest run of 8.0 km in the 30 days before");
        Instant evening = Instant.parse("2026-12-12T12:00:00Z");
        RunLog here = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(LOAD.derived(here, Optional.empty(), evening, ZoneOffset.UTC))
                .hasSize(1);
        assertThat(LOAD.derived(here, Optional.empty(), evening, ZoneId.of("Pacific/Auckland")))
                .isEmpty();
    }

    @Test
    void ofSeveralTheGreatestIsNamed_andHowManyOthersThereAre() {
        RunLog log = log(
                        daysBefore(40).meters(5_000),
                        daysBefore(38).meters(5_000),
                        daysBefore(36).meters(5_000),
                        daysBefore(20).meters(6_000),
                        daysBefore(10).meters(9_040),
                        daysBefore(3).meters(1_000))
                .with(run(LONG_RUN).meters(11_000).build());
        assertThat(because(log))
                .isEqualTo(
                        "9.0 km on 2026-11-04 against a longest run of 6.0 km in the 30 days before, and 2 other runs");
        assertThat(because(log(
                                daysBefore(20),
                                daysBefore(19),
                                daysBefore(18),
                                daysBefore(10).meters(9_000))
                        .with(run(LONG_RUN).meters(18_000).build())))
                .isEqualTo(
                        "18.0 km on 2026-11-14 against a longest run of 9.0 km in the 30 days before, and 1 other run");
    }

    @Test
    void ofTwoAlikeTheLaterIsNamed() {
        RunLog log = log(
                        daysBefore(20).meters(5_000),
                        daysBefore(19).meters(5_000),
                        daysBefore(18).meters(5_000),
                        daysBefore(10).meters(10_000))
                .with(run(LONG_RUN).meters(20_000).build());
        assertThat(because(log)).startsWith("20.0 km on 2026-11-14");
    }

    @Test
    void theSpikeOfARunHasItsNumbers() {
        RunLog log =
                log(daysBefore(20).meters(7_000), daysBefore(10), daysBefore(5)).with(longRun());
        Spike spike = LOAD.spikeOf(log, longRun().runId()).orElseThrow();
        assertThat(spike).isEqualTo(new Spike(longRun(), 12_000, 8_000, LocalDate.parse("2026-11-09")));
        assertThat(spike.ratio()).isEqualTo(1.5);
        assertThat(LOAD.spikeOf(log, daysBefore(5).build().runId())).isEmpty();
    }

    @Test
    void packsWithoutTheParametersDeriveNothing() {
        Load none = new Load(ShippedPacks.read("/packs/small.yaml"));
        RunLog log = log(daysBefore(20), daysBefore(10), daysBefore(5)).with(longRun());
        assertThat(none.derived(log, Optional.empty(), REPORT, ZoneOffset.UTC)).isEmpty();
        assertThat(none.spikeOf(log, longRun().runId())).isEmpty();
        assertThat(none.warning(RunLog.EMPTY, log, longRun(), Optional.empty())).isEmpty();
    }

    private static Run longRun() {
        return run(LONG_RUN).meters(12_000).build();
    }

    private static RunBuilder daysBefore(int days) {
        return run(LONG_RUN.minus(Duration.ofDays(days)));
    }

    private static RunLog log(RunBuilder... runs) {
        return Stream.of(runs).map(RunBuilder::build).reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
    }

    private static boolean spike(RunLog log) {
        return LOAD.spikeOf(log, longRun().runId()).isPresent();
    }

    private static List<Derived> derived(RunLog log, Instant at) {
        return LOAD.derived(log, Optional.empty(), at, ZoneOffset.UTC);
    }

    private static String because(RunLog log) {
        List<Derived> derived = derived(log, REPORT);
        assertThat(derived).extracting(Derived::finding).containsExactly("risk.mileage-increase");
        return derived.get(0).because();
    }
}
