package org.hiptriage.assessment.http;

import java.util.Map;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem that the caller may see as it is. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final transient Problem problem;
    private final transient HttpHeaders headers;
    private final transient Map<String, Object> members;

    public ProblemException(Problem problem) {
        this(problem, new HttpHeaders(), Map.of());
    }

    private ProblemException(Problem problem, HttpHeaders headers, Map<String, Object> members) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = headers;
        this.members = members;
    }

    /** A 503 that asks to be tried again. */
    public static ProblemException unavailable(String detail) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return new ProblemException(Problem.of(503, "Try again later", detail), headers, Map.of());
    }

    /** A problem that says in a header what would have been accepted. */
    static ProblemException with(Problem problem, String header, String value) {
        var headers = new HttpHeaders();
        headers.set(header, value);
        return new ProblemException(problem, headers, Map.of());
    }

    /** The same problem with more to its detail, and with members of its own beside those of the standard. */
    public ProblemException adding(String sentences, Map<String, Object> more) {
        String detail = (problem.detail() + " " + sentences).strip();
        return new ProblemException(
                new Problem(problem.status(), problem.title(), detail, problem.errors()), headers, more);
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }

    /** What the problem tells beside the members of the standard. */
    Map<String, Object> members() {
        return members;
    }
}
