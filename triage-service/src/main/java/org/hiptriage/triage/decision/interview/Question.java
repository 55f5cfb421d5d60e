package org.hiptriage.triage.decision.interview;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * What a person answers at once: one finding, or the places that hurt, which are shown together.
 *
 * @param code of the finding; {@link Questions#PLACES} for the places
 * @param findings what it asks about
 */
public record Question(String code, FindingSet findings) {
    /** One answer as good as the other: nothing is known of how often a runner says yes. */
    private static final double YES = 0.5;

    /** Somebody with a sore hip seldom names no place. */
    private static final double SOME_PLACE = 0.9;

    /**
     * An answer that a question may get.
     *
     * @param facts what would be known then
     * @param chance how likely that answer is taken to be, 0 to 1
     */
    record Outcome(Facts facts, double chance) {}

    /** The answers that it may get; of several places each by itself, as most runners name one or two. */
    List<Outcome> outcomes(Facts facts) {
        int[] bits = findings.stream().toArray();
        Facts no = facts;
        for (int bit : bits) {
            no = no.withAbsent(bit);
        }
        double yes = bits.length == 1 ? YES : SOME_PLACE;
        List<Outcome> outcomes = new ArrayList<>();
        for (int bit : bits) {
            outcomes.add(new Outcome(no.withPresent(bit), yes / bits.length));
        }
        outcomes.add(new Outcome(no, 1 - yes));
        return outcomes;
    }
}
