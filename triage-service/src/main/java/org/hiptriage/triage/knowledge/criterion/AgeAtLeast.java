package org.hiptriage.triage.knowledge.criterion;

import org.hiptriage.triage.history.FindingSet;

/**
 * Holds from an age up; never where no age was given.
 *
 * @param bound years
 */
public record AgeAtLeast(int bound) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        return facts.age().isPresent() && facts.age().getAsInt() >= bound;
    }

    @Override
    public boolean mayHold(Facts facts) {
        return holds(facts);
    }

    @Override
    public Because because(Facts facts) {
        return new Because(FindingSet.NONE, false, true);
    }

    @Override
    public FindingSet findings() {
        return FindingSet.NONE;
    }
}
