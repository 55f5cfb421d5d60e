package org.hiptriage.assessment.http;

/** The kind and the place of a failure for the log, without its message, which may quote the request. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(Throwable failure) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }
}
