package org.hiptriage.localstack.process;

/** Why the stack cannot go on, told so that its user knows what to do; the message is all that is shown. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that needs no cause to be understood. */
    public StackFailure(String message) {
        super(message);
    }

    /** A failure with the cause that led to it. */
    public StackFailure(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
