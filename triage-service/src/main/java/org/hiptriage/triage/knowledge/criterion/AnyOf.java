package org.hiptriage.triage.knowledge.criterion;

import java.util.List;
import org.hiptriage.triage.history.FindingSet;

/**
 * Holds where any of the parts holds.
 *
 * @param parts at least one
 */
public record AnyOf(List<Criterion> parts) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        for (Criterion part : parts) {
            if (part.holds(facts)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean mayHold(Facts facts) {
        for (Criterion part : parts) {
            if (part.mayHold(facts)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Because because(Facts facts) {
        Because because = Because.NOTHING;
        for (Criterion part : parts) {
            if (part.holds(facts)) {
                because = because.and(part.because(facts));
            }
        }
        return because;
    }

    @Override
    public FindingSet findings() {
        return parts.stream().map(Criterion::findings).reduce(FindingSet.NONE, FindingSet::union);
    }
}
