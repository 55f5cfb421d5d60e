package org.hiptriage.triage.condition.score;

import java.util.List;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** How well the findings fit a condition. */
public final class Score {

    /** Scores are quotients of small integers: far more room than rounding takes, far less than any real difference. */
    public static final double ROUNDING = 1e-9;

    private Score() {}

    /** Whether a condition with this score is kept. */
    public static boolean isKept(double score, double minimumScore) {
        return score > 0 && score >= minimumScore - ROUNDING;
    }

    /** The weights for, less those against, as a share of the full score; 0 to 1. */
    public static double of(Condition condition, Facts facts) {
        return of(condition, facts.present(), facts.absent(), facts.present());
    }

    /**
     * The same where what speaks for it and what speaks against it is taken from different findings.
     *
     * @param present what is there of what speaks for it
     * @param absent what is explicitly not there of what speaks for it
     * @param against what is there of what speaks against it
     */
    public static double of(Condition condition, FindingSet present, FindingSet absent, FindingSet against) {
        int sum = 0;
        List<Indication> supporting = condition.supporting();
        for (int i = 0; i < supporting.size(); i++) {
            sum += supporting.get(i).counts(present, absent);
        }
        List<Indication> opposing = condition.opposing();
        for (int i = 0; i < opposing.size(); i++) {
            if (against.intersects(opposing.get(i).anyOf())) {
                sum -= opposing.get(i).weight();
            }
        }
        return share(sum, condition);
    }

    /** What a sum of weights is of the full score; 0 to 1. */
    static double share(int sum, Condition condition) {
        return (double) Math.max(0, Math.min(condition.fullScore(), sum)) / condition.fullScore();
    }
}
