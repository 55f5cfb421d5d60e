package org.hiptriage.triage.decision.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.history.run.ShoeTotal;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Derives worn shoes from the distance on one pair, where that pair was still in use.
 *
 * @param kilometers from this distance up
 * @param inUseDays a pair is in use that was run in so many of the runner's days before the pain, or later
 */
record WornShoes(double kilometers, long inUseDays) {

    static final String FINDING = "risk.worn-shoes";

    static Optional<WornShoes> of(Knowledge knowledge) {
        return knowledge
                .values("shoeDistance", "shoeInUse")
                .map(values -> new WornShoes(values.get(0), Math.round(values.get(1))));
    }

    /**
     * What the runs up to a moment show of pain that began on the runner's date.
     *
     * @param counted the sessions that count in the log
     */
    Optional<Derived> before(LocalDate pain, RunLog log, List<Run> counted, Instant until, ZoneId zone) {
        if (mostMeters(log, counted) < kilometers * 1000 - 1) {
            return Optional.empty();
        }
        LocalDate inUseFrom = pain.minusDays(inUseDays);
        List<ShoeTotal> worn = log.shoesAt(until).values().stream()
                .filter(shoe -> shoe.meters() >= kilometers * 1000)
                .filter(shoe -> !on(shoe, zone).isBefore(inUseFrom))
                .sorted(Comparator.comparingDouble(ShoeTotal::meters)
                        .thenComparing(ShoeTotal::lastRunAt)
                        .reversed())
                .toList();
        return worn.stream()
                .findFirst()
                .map(most -> new Derived(
                        FINDING,
                        Words.kilometers(most.meters()) + " on one pair of shoes, last run in on " + on(most, zone)
                                + Words.andOthers(worn.size() - 1, "pair")));
    }

    /** More than was run in any one pair: all runs, and before them what is the most in one; exact to less than a metre. */
    private static double mostMeters(RunLog log, List<Run> counted) {
        double before = 0;
        for (ShoeTotal past : log.pastShoes().values()) {
            before = Math.max(before, past.meters());
        }
        double meters = before;
        for (Run run : counted) {
            meters += run.knownMeters().orElse(0);
        }
        return meters;
    }

    private static LocalDate on(ShoeTotal shoe, ZoneId zone) {
        return shoe.lastRunAt().atZone(zone).toLocalDate();
    }
}
