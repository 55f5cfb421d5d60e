package org.hiptriage.assessment.http;

import org.hiptriage.schemas.problem.Problem;
import org.springframework.web.ErrorResponse;

/** The problem that tells of a failure; whatever text the failure itself has is not passed on, since it may quote the request. */
final class Problems {
    private Problems() {}

    static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        return failure instanceof ErrorResponse response
                ? of(response.getStatusCode().value())
                : of(500);
    }

    private static Problem of(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(404, "Not found", "There is nothing at this address. GET /v3/api-docs lists what there is.");
            case 405 -> Problem.of(405, "Method not allowed", "The Allow header names the methods of this address.");
            case 406 -> Problem.of(406, "Not acceptable", "This address answers with application/json: accept that.");
            case 413 -> Problem.of(413, "Too large", "The request is larger than this address accepts.");
            case 415 -> Problem.of(415, "Media type not supported", "Send JSON, with Content-Type: application/json.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(
                                status,
                                "Bad request",
                                "The request cannot be understood. GET /v3/api-docs describes what can be sent.")
                        : Problem.of(
                                status,
                                "Internal error",
                                "Something went wrong here, not in the request. Try again later.");
        };
    }
}
