package org.hiptriage.triage.decision.interview;

import java.util.List;

/**
 * The next question, and why it is asked.
 *
 * @param question what to ask
 * @param reason what its answer may change
 * @param about codes of the red flags or the conditions that it may tell more of, in the packs' order
 */
public record Asked(Question question, Reason reason, List<String> about) {

    /** What an answer may change. */
    public enum Reason {
        /** It is a sign that cannot wait, and is asked of everybody. */
        URGENT_SIGN,
        /** How urgent it is. */
        URGENCY,
        /** Which cause comes first. */
        CAUSE
    }
}
