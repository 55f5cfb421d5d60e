package org.hiptriage.triage.knowledge.criterion;

import org.hiptriage.triage.history.FindingSet;

/** When a rule applies. */
public interface Criterion {

    /** Whether it holds by what is certain; an unknown finding counts as not present. */
    boolean holds(Facts facts);

    /** Whether it would hold if every open finding were present. */
    boolean mayHold(Facts facts);

    /** What makes it hold; meaningful only where it does. */
    Because because(Facts facts);

    /** All findings that it looks at. */
    FindingSet findings();
}
