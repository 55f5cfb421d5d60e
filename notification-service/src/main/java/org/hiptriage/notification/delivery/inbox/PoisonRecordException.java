package org.hiptriage.notification.delivery.inbox;

/** A record that no retry can make usable. The message never holds any of its content. */
final class PoisonRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonRecordException(String message) {
        super(message);
    }
}
