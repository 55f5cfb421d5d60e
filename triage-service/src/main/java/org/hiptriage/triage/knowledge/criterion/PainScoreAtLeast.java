package org.hiptriage.triage.knowledge.criterion;

import org.hiptriage.triage.history.FindingSet;

/**
 * Holds from a pain score up; never where no score was given.
 *
 * @param bound 0 to 10
 */
public record PainScoreAtLeast(int bound) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        return facts.painScore().isPresent() && facts.painScore().getAsInt() >= bound;
    }

    @Override
    public boolean mayHold(Facts facts) {
        return holds(facts);
    }

    @Override
    public Because because(Facts facts) {
        return new Because(FindingSet.NONE, true, false);
    }

    @Override
    public FindingSet findings() {
        return FindingSet.NONE;
    }
}
