package org.hiptriage.schemas.sealing;

/** The key of a record was destroyed, since its runner asked to be forgotten: nobody can read it again. */
public final class ForgottenRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says nothing of whom. */
    public ForgottenRecordException() {
        super("its runner was erased, and its key with it", null, false, false);
    }
}
