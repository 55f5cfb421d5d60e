package org.hiptriage.assessment.runs.file.guard;

/** Reading a file took longer than it may. */
public final class DeadlinePassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlinePassedException() {
        super("reading a file took too long", null, false, false);
    }
}
