package org.hiptriage.assessment.runs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.assessment.http.BodyProblems;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of runs. */
@Tag(name = "runs", description = "What watches, platforms and runners recorded")
interface RunsApi {

    @BodyProblems
    @Operation(
            summary = "Report runs",
            description =
                    "Each run is accepted or refused by itself; accepted once the message broker has it on all its in-sync replicas. Up to 1,000 in an array, or up to 10,000 line by line, published as they come. However often a run is sent it counts once; one with a later `modifiedAt` replaces it, one with `deleted` takes it away. Where a post is broken off (408, 413, 503) the problem's `accepted` and `refused` say what came before.",
            parameters =
                    @Parameter(
                            name = "traceparent",
                            in = ParameterIn.HEADER,
                            description = "W3C trace context; it goes on in each event.",
                            schema = @Schema(type = "string")),
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        array =
                                                @ArraySchema(
                                                        schema = @Schema(implementation = RunBody.class),
                                                        maxItems = RunDocument.MAX_ENTRIES),
                                        examples = @ExampleObject(RunBody.EXAMPLE)),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = "string", description = "One run in each line."),
                                        examples = @ExampleObject(RunBody.LINES_EXAMPLE))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Stored, but for those in `refused`.",
                        useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "No run was accepted: `refused` says why of each, and `errors` names the fields, with the remedy and never with a value.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "503",
                        description =
                                "The broker did not acknowledge in time, or too many posts of runs are being served: send all of them again. `accepted` says how many are stored for certain.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<RunsReceipt>> record(@Parameter(hidden = true) ServerHttpRequest request);
}
