package org.hiptriage.schemas.assessment;

/** A document that is not one well-formed JSON object; the message says why and quotes nothing of it. */
final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
        super(message);
    }
}
