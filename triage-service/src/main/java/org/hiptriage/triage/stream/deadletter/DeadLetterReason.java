package org.hiptriage.triage.stream.deadletter;

import java.util.Locale;

/** Why a record ended as a dead letter. */
public enum DeadLetterReason {
    /** The bytes are not an event of the topic that this version can read. */
    UNREADABLE,
    /** The event was read, but a field is missing or out of range. */
    INVALID,
    /** The record's key is not the runnerId of the event. */
    WRONG_KEY,
    /** The assessmentId was used before for another report; the first one counts. */
    CONFLICTING,
    /** A rule failed in a way that could not be turned into a safe result. */
    RULES_FAILED;

    /** The code in the record's headers and in the metric, for example wrong-key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
