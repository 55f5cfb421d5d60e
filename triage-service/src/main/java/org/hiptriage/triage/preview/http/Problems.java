package org.hiptriage.triage.preview.http;

import org.hiptriage.schemas.problem.Problem;
import org.springframework.web.ErrorResponse;

/** The problem that tells of a failure; whatever text the failure itself has is not passed on, since it may quote the request. */
final class Problems {
    private Problems() {}

    static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        int status = failure instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : 500;
        return Problem.of(status, title(status), detail(status));
    }

    static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 408 -> "Too slow";
            case 413 -> "Too large";
            case 415 -> "Media type not supported";
            default -> status < 500 ? "Bad request" : "Internal error";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address. GET /v3/api-docs lists what there is.";
            case 405 -> "The Allow header names the methods of this address.";
            case 406 -> "This address answers with application/json: accept that.";
            case 413 -> "The request is larger than this address accepts.";
            case 415 -> "Send JSON, with Content-Type: application/json.";
            default ->
                status < 500
                        ? "The request cannot be understood. GET /v3/api-docs describes what can be sent."
                        : "Something went wrong here, not in the request. Try again later.";
        };
    }
}
