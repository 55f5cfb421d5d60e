package org.hiptriage.replay.recording;

/** The topics cannot be read; the message says why and what to do, and holds nothing of any record. */
public final class UnreadableRecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With this message for people. */
    public UnreadableRecordingException(String message) {
        super(message);
    }
}
