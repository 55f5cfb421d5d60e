package org.hiptriage.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are not the event they should be. The message never holds any of the bytes. */
public final class UnreadableEventException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /** Because of this, which holds none of the bytes. */
    public UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, Throwable cause) {
        super(message + " (" + cause.getClass().getSimpleName() + ")");
    }
}
