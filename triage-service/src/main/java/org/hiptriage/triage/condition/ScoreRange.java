package org.hiptriage.triage.condition;

import org.hiptriage.triage.condition.score.Score;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
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
        FindingSet hoped = facts.present().union(unasked);
        return new ScoreRange(
                Score.of(condition, facts.present(), facts.absent().union(unasked), hoped),
                Score.of(condition, hoped, facts.absent(), facts.present()));
    }
}
