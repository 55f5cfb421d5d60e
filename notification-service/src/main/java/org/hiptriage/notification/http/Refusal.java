package org.hiptriage.notification.http;

import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;

/** A request that is not served, and what the caller is told. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<String> tag;

    private Refusal(Problem problem) {
        this(problem, Optional.empty());
    }

    private Refusal(Problem problem, Optional<String> tag) {
        super(problem.detail());
        this.problem = problem;
        this.tag = tag;
    }

    /** 400: one field of the request is wrong. */
    public static Refusal badRequest(String field, String message) {
        return new Refusal(new Problem(
                400,
                "Bad request",
                "The request can not be served as it is.",
                List.of(new FieldProblem(field, message))));
    }

    /** 400: the body is not JSON that can be read. */
    public static Refusal notJson(String detail) {
        return new Refusal(Problem.of(400, "Not JSON", detail));
    }

    /** 422: fields of the body are wrong. */
    public static Refusal wrongFields(List<FieldProblem> errors) {
        return new Refusal(new Problem(
                422,
                "Not in range",
                "Nothing was changed: correct the fields that are named, and send it again.",
                errors));
    }

    /** 412: what is there is not what the caller has seen. */
    public static Refusal preconditionFailed(String detail) {
        return new Refusal(Problem.of(412, "Precondition failed", detail));
    }

    /** 412: what is there is not what the caller has seen; tells its version, as an ETag without quotes. */
    public static Refusal preconditionFailed(String detail, String tag) {
        return new Refusal(Problem.of(412, "Precondition failed", detail), Optional.of(tag));
    }

    /** 428: the caller has to say what it has seen. */
    public static Refusal preconditionRequired(String detail) {
        return new Refusal(Problem.of(428, "Precondition required", detail));
    }

    /** 409: it does not fit what is there. */
    public static Refusal conflict(String detail) {
        return new Refusal(Problem.of(409, "Conflict", detail));
    }

    /** 404: it is not there, or not yet. */
    public static Refusal notFound(String detail) {
        return new Refusal(Problem.of(404, "Not found", detail));
    }

    /** The version of what is there, as an ETag without quotes. */
    Optional<String> tag() {
        return tag;
    }

    Problem problem() {
        return problem;
    }
}
