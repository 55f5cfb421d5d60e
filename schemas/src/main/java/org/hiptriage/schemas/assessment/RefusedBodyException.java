package org.hiptriage.schemas.assessment;

import org.hiptriage.schemas.problem.Problem;

/** A body that cannot be used, with all that is wrong with it. */
public final class RefusedBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedBodyException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What is told to the caller; no value that was sent stands in it. */
    public Problem problem() {
        return problem;
    }
}
