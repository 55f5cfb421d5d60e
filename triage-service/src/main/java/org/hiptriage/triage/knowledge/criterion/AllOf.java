package org.hiptriage.triage.knowledge.criterion;

import java.util.List;
import org.hiptriage.triage.history.FindingSet;

/**
 * Holds where all of the parts hold.
 *
 * @param parts at least one
 */
public record AllOf(List<Criterion> parts) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        for (Criterion part : parts) {
            if (!part.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean mayHold(Facts facts) {
        for (Criterion part : parts) {
            if (!part.mayHold(facts)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Because because(Facts facts) {
        return parts.stream().map(part -> part.because(facts)).reduce(Because.NOTHING, Because::and);
    }

    @Override
    public FindingSet findings() {
        return parts.stream().map(Criterion::findings).reduce(FindingSet.NONE, FindingSet::union);
    }
}
