package org.hiptriage.triage.decision.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Derives that weeks of self-treatment have not helped: the score has hardly fallen since the first one on or after the day
 * on which self-treatment began. A fall counts that reaches either bound (Farrar 2001).
 *
 * @param afterDays how long self-treatment has to last before it is asked
 * @param fallPoints a fall of so many points is an improvement
 * @param fallPercent so is a fall by this share of the first score
 * @param fromScore below this score there is too little pain left to ask
 */
record NoImprovement(double afterDays, double fallPoints, double fallPercent, double fromScore) {

    /** The finding that it derives. */
    static final String FINDING = "history.no-improvement";

    /** By the parameters of these packs; empty where they do not name all of them. */
    static Optional<NoImprovement> of(Knowledge knowledge) {
        return knowledge
                .values(
                        "noImprovementAfter",
                        "noImprovementFallPoints",
                        "noImprovementFallPercent",
                        "noImprovementFromScore")
                .map(values -> new NoImprovement(values.get(0), values.get(1), values.get(2), values.get(3)));
    }

    /**
     * What the scores show at the moment of one of them.
     *
     * @param startedOn the runner's local date on which self-treatment began
     * @param scores all that are known, in any order; those of the other side do not count
     * @param zone by which a moment is one of the runner's dates
     */
    Optional<Derived> at(PainScore now, LocalDate startedOn, List<PainScore> scores, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(startedOn, on(now, zone));
        if (days < afterDays || now.value() < fromScore) {
            return Optional.empty();
        }
        return scores.stream()
                .filter(score -> score.observedAt().isBefore(now.observedAt()) && score.mayBeSameSideAs(now))
                .filter(score -> !on(score, zone).isBefore(startedOn))
                .min(Comparator.comparing(PainScore::observedAt))
                .filter(first -> hardlyFell(first.value(), now.value()))
                .map(first -> new Derived(
                        FINDING,
                        "pain " + first.value() + " on " + on(first, zone) + " and " + now.value() + " on "
                                + on(now, zone) + ", " + days + " days after self-treatment began on " + startedOn));
    }

    private boolean hardlyFell(int first, int now) {
        int fall = first - now;
        return fall < fallPoints && fall * 100.0 < fallPercent * first;
    }

    private static LocalDate on(PainScore score, ZoneId zone) {
        return score.observedAt().atZone(zone).toLocalDate();
    }
}
