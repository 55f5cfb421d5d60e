package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.RandomRuns;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.history.run.ShoeTotal;
import org.junit.jupiter.api.Test;

/** What is derived from recorded runs is what the rules say word by word, without a care for time. */
class LoadByTheBookTest {

    private static final List<Double> NUMBERS = ShippedPacks.knowledge()
            .values(
                    "spike",
                    "spikeWindow",
                    "spikeNeedsRuns",
                    "spikeBeforePain",
                    "downhillShare",
                    "downhillWindow",
                    "shoeDistance",
                    "shoeInUse")
            .orElseThrow();
    private static final Load LOAD = new Load(ShippedPacks.knowledge());

    @Test
    void whatRunsShowIsWhatTheRulesSayWordByWord() {
        List<String> found = new ArrayList<>();
        RandomRuns.forEach(300, 150, (runs, random) -> {
            RunLog log = runs.stream().reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
            ZoneId zone = ZoneOffset.ofHours(random.nextInt(24) - 12);
            for (int day = 5; day < 165; day += 8) {
                Instant until = RandomRuns.BEGIN.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(86_400));
                LocalDate pain = until.atZone(zone).toLocalDate().minusDays(random.nextInt(40));
                List<Derived> derived = LOAD.derived(log, Optional.of(pain), until, zone);
                assertThat(derived).isEqualTo(byTheBook(log, pain, until, zone));
                derived.forEach(each -> found.add(each.finding()));
            }
        });
        assertThat(found).contains(MileageIncrease.FINDING, Downhill.FINDING);
    }

    @Test
    void shoesAreAddedUpWhereTheyMightBeWorn() {
        RandomRuns.forEach(200, 100, (runs, random) -> {
            RunLog some = runs.stream().reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
            var shoes = new ShoeTotal(600_000 + random.nextInt(200_000), RandomRuns.BEGIN.minusSeconds(1));
            var log = new RunLog(some.keptFrom(), some.runs(), Map.of("pair-1", shoes));
            Instant until = RandomRuns.BEGIN.plus(Duration.ofDays(100));
            LocalDate pain = until.atZone(ZoneOffset.UTC).toLocalDate();
            assertThat(LOAD.derived(log, Optional.of(pain), until, ZoneOffset.UTC))
                    .isEqualTo(byTheBook(log, pain, until, ZoneOffset.UTC));
        });
    }

    private static List<Derived> byTheBook(RunLog log, LocalDate pain, Instant until, ZoneId zone) {
        List<Derived> derived = new ArrayList<>();
        mileage(log, pain, until).ifPresent(derived::add);
        downhill(log, until).ifPresent(derived::add);
        shoes(log, pain, until, zone).ifPresent(derived::add);
        return derived;
    }

    private static Optional<Derived> mileage(RunLog log, LocalDate pain, Instant until) {
        List<Run> runs = log.counted().stream()
                .filter(run -> run.knownMeters().isPresent() && !run.startedAt().isAfter(until))
                .toList();
        List<Spike> spikes = new ArrayList<>();
        for (Run run : runs) {
            Instant from = run.startedAt().minus(Duration.ofDays(Math.round(NUMBERS.get(1))));
            List<Run> before = runs.subList(0, runs.indexOf(run)).stream()
                    .filter(other -> !other.startedAt().isBefore(from))
                    .toList();
            before.stream()
                    .max(Comparator.comparingDouble(LoadByTheBookTest::meters).thenComparing(Run::startedAt))
                    .filter(longest -> before.size() >= NUMBERS.get(2) && !from.isBefore(log.keptFrom()))
                    .filter(longest -> meters(run) * 100 > NUMBERS.get(0) * meters(longest))
                    .ifPresent(
                            longest -> spikes.add(new Spike(run, meters(run), meters(longest), longest.startedOn())));
        }
        List<Spike> counting = spikes.stream()
                .filter(spike -> !spike.on().isAfter(pain))
                .filter(spike -> !spike.on().isBefore(pain.minusDays(Math.round(NUMBERS.get(3)))))
                .sorted(Spike.GREATEST_FIRST)
                .toList();
        return counting.stream()
                .findFirst()
                .map(spike -> new Derived(
                        MileageIncrease.FINDING,
                        Words.kilometers(spike.distanceMeters()) + " on " + spike.on() + " against a longest run of "
                                + Words.kilometers(spike.longestBeforeMeters()) + " in the 30 days before"
                                + Words.andOthers(counting.size() - 1, "run")));
    }

    private static Optional<Derived> downhill(RunLog log, Instant until) {
        Instant from = until.minus(Duration.ofDays(Math.round(NUMBERS.get(5))));
        List<Run> recent = log.counted().stream()
                .filter(run ->
                        !run.startedAt().isBefore(from) && !run.startedAt().isAfter(until))
                .toList();
        List<Run> known = recent.stream()
                .filter(run ->
                        run.knownMeters().isPresent() && run.descentMeters().isPresent())
                .toList();
        double meters = known.stream().mapToDouble(LoadByTheBookTest::meters).sum();
        double descent = known.stream()
                .mapToDouble(run -> run.descentMeters().orElseThrow())
                .sum();
        if (known.isEmpty() || from.isBefore(log.keptFrom()) || descent * 1000 < NUMBERS.get(4) * meters) {
            return Optional.empty();
        }
        int leftOut = recent.size() - known.size();
        return Optional.of(new Derived(
                Downhill.FINDING,
                Words.oneDecimal(descent * 1000 / meters) + " m of descent per km over " + Words.kilometers(meters)
                        + " of running in the 14 days before"
                        + (leftOut == 0
                                ? ""
                                : ", without " + leftOut + (leftOut == 1 ? " run" : " runs")
                                        + " whose descent is not known")));
    }

    private static Optional<Derived> shoes(RunLog log, LocalDate pain, Instant until, ZoneId zone) {
        List<ShoeTotal> worn = log.shoesAt(until).values().stream()
                .filter(shoe -> shoe.meters() >= NUMBERS.get(6) * 1000)
                .filter(shoe -> !on(shoe, zone).isBefore(pain.minusDays(Math.round(NUMBERS.get(7)))))
                .sorted(Comparator.comparingDouble(ShoeTotal::meters)
                        .thenComparing(ShoeTotal::lastRunAt)
                        .reversed())
                .toList();
        return worn.stream()
                .findFirst()
                .map(most -> new Derived(
                        WornShoes.FINDING,
                        Words.kilometers(most.meters()) + " on one pair of shoes, last run in on " + on(most, zone)
                                + Words.andOthers(worn.size() - 1, "pair")));
    }

    private static LocalDate on(ShoeTotal shoe, ZoneId zone) {
        return shoe.lastRunAt().atZone(zone).toLocalDate();
    }

    private static double meters(Run run) {
        return run.knownMeters().orElseThrow();
    }
}
