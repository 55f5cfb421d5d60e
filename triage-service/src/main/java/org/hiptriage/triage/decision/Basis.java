package org.hiptriage.triage.decision;

import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * What a decision is made on.
 *
 * @param flagFacts what red flags look at
 * @param facts what causes and plan look at; the same for an assessment
 * @param unknown findings answered with 'unknown'
 * @param shown what the history shows
 * @param need whether a new assessment is needed first, and why
 */
record Basis(Facts flagFacts, Facts facts, FindingSet unknown, Shown shown, Need need) {

    /** Why a new assessment is needed. */
    enum Need {
        NONE,
        /** Something urgent may be there that no answer tells of. */
        URGENT_SIGNS_UNKNOWN,
        /** A clinician has seen what was raised, and what the answers were is past. */
        SEEN
    }
}
