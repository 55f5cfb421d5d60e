package org.hiptriage.triage.knowledge.criterion;

import org.hiptriage.triage.history.FindingSet;

/**
 * Holds where any of the findings is present.
 *
 * @param findings the findings
 */
public record AnyPresent(FindingSet findings) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        return facts.present().intersects(findings);
    }

    @Override
    public boolean mayHold(Facts facts) {
        return holds(facts) || facts.open().intersects(findings);
    }

    @Override
    public Because because(Facts facts) {
        return new Because(facts.present().and(findings), false, false);
    }
}
