package org.hiptriage.assessment.http;

import java.util.List;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem that the caller may see as it is. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public ProblemException(Problem problem) {
        this(problem, new HttpHeaders());
    }

    private ProblemException(Problem problem, HttpHeaders headers) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** A 503 that asks to be tried again. */
    public static ProblemException unavailable(String detail) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return new ProblemException(new Problem(503, "Try again later", detail, List.of()), headers);
    }

    /** A problem that says in a header what would have been accepted. */
    static ProblemException with(Problem problem, String header, String value) {
        var headers = new HttpHeaders();
        headers.set(header, value);
        return new ProblemException(problem, headers);
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
