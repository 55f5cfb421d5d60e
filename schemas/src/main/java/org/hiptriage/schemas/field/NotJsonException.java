package org.hiptriage.schemas.field;

/** A document that is not one well-formed JSON object; the message says why and quotes nothing of it. */
public final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
        super(message);
    }
}
