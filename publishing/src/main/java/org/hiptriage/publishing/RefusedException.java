package org.hiptriage.publishing;

/** A pack that is not published, and why. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
