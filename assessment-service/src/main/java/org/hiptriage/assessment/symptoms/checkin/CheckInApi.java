package org.hiptriage.assessment.symptoms.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
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

/** What /v3/api-docs says of check-ins. */
@Tag(name = "check-ins", description = "How a sore hip is between assessments")
interface CheckInApi {

    @BodyProblems
    @Operation(
            summary = "Report a check-in",
            description =
                    "Accepted once the message broker has it on all its in-sync replicas. A check-in is triaged with the newest assessment and takes no red flag back. The client's own `checkInId` makes a repeat harmless: however often it is sent there is one result.",
            parameters =
                    @Parameter(
                            name = "traceparent",
                            in = ParameterIn.HEADER,
                            description = "W3C trace context; it goes on in the event.",
                            schema = @Schema(type = "string")),
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CheckInBody.class),
                                            examples = @ExampleObject(CheckInBody.EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Stored; the result will be at `resultUrl`.",
                        headers = @Header(name = "Location", description = "The same as `resultUrl`.")),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "Fields are missing, unknown or out of range: `errors` names all of them, with the remedy and never with a value.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "503",
                        description =
                                "The broker did not acknowledge in time: send it again with the same `checkInId`.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<CheckInReceipt>> report(@Parameter(hidden = true) ServerHttpRequest request);
}
