package org.hiptriage.assessment.runs.file.guard;

/** A file of which nothing can be used; the message is for the caller and holds nothing of the file. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message) {
        super(message, null, false, false);
    }
}
