package org.hiptriage.assessment.broker;

/** The broker did not acknowledge an event in time; whether it has the event is not known. */
public final class NotAcknowledgedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcknowledgedException(String reason) {
        super(reason, null, false, false);
    }

    static NotAcknowledgedException because(Exception cause) {
        return new NotAcknowledgedException(cause.getClass().getSimpleName());
    }
}
