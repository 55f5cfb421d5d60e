package org.hiptriage.replay.result;

/** A result cannot be decided again; the message says why. */
final class NoReplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoReplayException(String message) {
        super(message);
    }
}
