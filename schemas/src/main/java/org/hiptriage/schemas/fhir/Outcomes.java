package org.hiptriage.schemas.fhir;

import java.util.List;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;

/** OperationOutcome: how FHIR tells what became of a request. */
public final class Outcomes {
    private Outcomes() {}

    /**
     * Why a request was not served. A field that is wrong is an issue of its own, with what is wrong and the remedy in
     * {@code diagnostics} and the field in {@code expression}.
     *
     * @param problem what is wrong; its fields are FHIRPath, or {@code http.} and the name of a parameter
     */
    public static Element of(Problem problem) {
        List<Element> fields = problem.errors().stream()
                .map(field -> issue("error", code(field), problem.title(), field.message())
                        .all("expression", List.of(field.field())))
                .toList();
        String severity = problem.status() >= 500 ? "fatal" : "error";
        return outcome(
                problem.title() + ": " + problem.detail(),
                fields.isEmpty()
                        ? List.of(issue(severity, code(problem.status()), problem.title(), problem.detail()))
                        : fields);
    }

    /** That a request was served, and what follows. */
    public static Element done(String title, String detail) {
        return outcome(title + ": " + detail, List.of(issue("information", "informational", title, detail)));
    }

    private static Element outcome(String words, List<Element> issues) {
        return Element.resource("OperationOutcome")
                .with("text", Datatypes.narrative(List.of(words)))
                .all("issue", issues);
    }

    private static Element issue(String severity, String code, String title, String detail) {
        return Element.empty()
                .with("severity", severity)
                .with("code", code)
                .with("details", Datatypes.concept(title, List.of()))
                .with("diagnostics", detail);
    }

    private static String code(FieldProblem field) {
        return field.message().startsWith("is required") || field.message().contains("must be answered")
                ? "required"
                : "value";
    }

    private static String code(int status) {
        return switch (status) {
            case 400, 422 -> "invalid";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 408 -> "timeout";
            case 413 -> "too-long";
            case 429 -> "throttled";
            case 503 -> "transient";
            default -> status >= 500 ? "exception" : "processing";
        };
    }
}
