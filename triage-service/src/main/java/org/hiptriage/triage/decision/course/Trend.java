package org.hiptriage.triage.decision.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.decision.course.PainTrend.Direction;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Says where the pain of a bout goes. A change matters that reaches either bound (Farrar 2001), the share being of the
 * higher of both scores: so a way down and the same way up weigh alike, and from 3 to 4 is no rise.
 *
 * @param points a change of so many points matters
 * @param percent so does one by this share
 */
record Trend(double points, double percent) {

    /** By the parameters of these packs; empty where they do not name both. */
    static Optional<Trend> of(Knowledge knowledge) {
        return knowledge
                .values("noImprovementFallPoints", "noImprovementFallPercent")
                .map(values -> new Trend(values.get(0), values.get(1)));
    }

    /** From the first score of the bout that this score is part of; empty where it is the first, or part of none. */
    Optional<PainTrend> at(PainScore now, List<Bout> bouts, ZoneId zone) {
        for (Bout bout : bouts) {
            PainScore first = bout.first();
            if (bout.holds(now.observedAt()) && first.observedAt().isBefore(now.observedAt())) {
                return Optional.of(
                        PainTrend.of(direction(first.value(), now.value()), point(first, zone), point(now, zone)));
            }
        }
        return Optional.empty();
    }

    private Direction direction(int from, int to) {
        int change = Math.abs(to - from);
        boolean matters = change >= points || change * 100.0 >= percent * Math.max(from, to);
        if (change == 0 || !matters) {
            return Direction.STEADY;
        }
        return to > from ? Direction.RISING : Direction.FALLING;
    }

    private static PainTrend.Point point(PainScore score, ZoneId zone) {
        return new PainTrend.Point(score.value(), LocalDate.ofInstant(score.observedAt(), zone));
    }
}
