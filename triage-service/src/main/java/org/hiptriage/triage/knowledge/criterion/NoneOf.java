package org.hiptriage.triage.knowledge.criterion;

import java.util.List;
import org.hiptriage.triage.history.FindingSet;

/**
 * Holds where none of the parts certainly holds: what is unknown does not stop the rule, so that it fails closed.
 *
 * @param parts at least one
 */
public record NoneOf(List<Criterion> parts) implements Criterion {

    @Override
    public boolean holds(Facts facts) {
        for (Criterion part : parts) {
            if (part.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean mayHold(Facts facts) {
        return holds(facts);
    }

    @Override
    public Because because(Facts facts) {
        return Because.NOTHING;
    }

    @Override
    public FindingSet findings() {
        return parts.stream().map(Criterion::findings).reduce(FindingSet.NONE, FindingSet::union);
    }
}
