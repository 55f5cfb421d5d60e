package org.hiptriage.triage.preview.http;

import org.hiptriage.schemas.problem.Problem;

/** Ends a request with a problem that the caller may see as it is. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
