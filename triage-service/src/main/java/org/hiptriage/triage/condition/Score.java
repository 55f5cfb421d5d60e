package org.hiptriage.triage.condition;

import java.util.List;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** How well the findings fit a condition. */
final class Score {

    private Score() {}

    /** The weights for, less those against, as a share of the full score; 0 to 1. */
    static double of(Condition condition, Facts facts) {
        int sum = 0;
        List<Indication> supporting = condition.supporting();
        for (int i = 0; i < supporting.size(); i++) {
            Indication indication = supporting.get(i);
            if (facts.present().intersects(indication.anyOf())) {
                sum += indication.weight();
            } else if (facts.absent().containsAll(indication.anyOf())) {
                sum -= indication.absentWeight();
            }
        }
        List<Indication> opposing = condition.opposing();
        for (int i = 0; i < opposing.size(); i++) {
            if (facts.present().intersects(opposing.get(i).anyOf())) {
                sum -= opposing.get(i).weight();
            }
        }
        return (double) Math.max(0, Math.min(condition.fullScore(), sum)) / condition.fullScore();
    }
}
