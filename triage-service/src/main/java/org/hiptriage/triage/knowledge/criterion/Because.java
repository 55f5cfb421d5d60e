package org.hiptriage.triage.knowledge.criterion;

import org.hiptriage.triage.history.FindingSet;

/**
 * What made a criterion hold.
 *
 * @param findings the findings that did
 * @param painScore whether the pain score did
 * @param age whether the age did
 */
public record Because(FindingSet findings, boolean painScore, boolean age) {

    /** Nothing in particular. */
    public static final Because NOTHING = new Because(FindingSet.NONE, false, false);

    /** Both reasons together. */
    public Because and(Because other) {
        return new Because(findings.union(other.findings), painScore || other.painScore, age || other.age);
    }
}
