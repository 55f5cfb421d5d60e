package org.hiptriage.triage.stream.deadletter;

/** A record that cannot be triaged, with the reason; the message never holds anything of the record's content. */
public final class UnusableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    /**
     * A record that is refused.
     *
     * @param detail what is wrong and where, without a value
     */
    public UnusableRecordException(DeadLetterReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Why it is refused. */
    public DeadLetterReason reason() {
        return reason;
    }
}
