package org.hiptriage.triage.condition;

import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * Between what a condition's score can still come to lie.
 *
 * @param lowest where all that is not asked yet spoke against it, 0 to 1
 * @param highest where all of it spoke for it, 0 to 1
 */
public record ScoreRange(double lowest, double highest) {

    /** The range of a condition where these findings can still be asked. */
    public static ScoreRange of(Condition condition, Facts facts, FindingSet unasked) {
        int lowest = 0;
        int highest = 0;
        for (Indication indication : condition.supporting()) {
            FindingSet any = indication.anyOf();
            if (facts.present().intersects(any)) {
                lowest += indication.weight();
                highest += indication.weight();
                continue;
            }
            lowest -= facts.absent().union(unasked).containsAll(any) ? indication.absentWeight() : 0;
            highest += unasked.intersects(any)
                    ? indication.weight()
                    : facts.absent().containsAll(any) ? -indication.absentWeight() : 0;
        }
        for (Indication indication : condition.opposing()) {
            boolean counts = facts.present().intersects(indication.anyOf());
            lowest -= counts || unasked.intersects(indication.anyOf()) ? indication.weight() : 0;
            highest -= counts ? indication.weight() : 0;
        }
        return new ScoreRange(share(condition, lowest), share(condition, highest));
    }

    private static double share(Condition condition, int sum) {
        return (double) Math.max(0, Math.min(condition.fullScore(), sum)) / condition.fullScore();
    }
}
