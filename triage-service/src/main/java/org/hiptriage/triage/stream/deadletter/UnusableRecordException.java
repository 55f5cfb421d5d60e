package org.hiptriage.triage.stream;

/** A record that cannot be triaged, with the reason; the message never holds anything of the record's content. */
final class UnusableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    UnusableRecordException(DeadLetterReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }
}
