package org.hiptriage.notification.cdshooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of CDS Hooks. */
@Tag(name = "cds-hooks", description = "CDS Hooks 2.0: cards for clinical systems")
interface CdsServicesApi {
    String EXAMPLE = """
            {
              "hook": "patient-view",
              "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
              "context": { "userId": "Practitioner/example", "patientId": "r-481516" }
            }
            """;

    @Operation(
            summary = "The CDS services there are",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One, of hook patient-view.",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    byte[] services();

    @Operation(
            summary = "Cards about a patient",
            description =
                    "`context.patientId` is the runnerId. A card for the newest result: `critical` for urgent care, `warning` for a doctor, `info` for self-care; and one for each alert that is open beside it. No card for a patient who is not known.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The cards, the worst first.",
                        content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not JSON that can be read safely.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Another hook, or no patient: `errors` names the field.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<byte[]> cards(
            @Parameter(hidden = true) Mono<byte[]> body, @Parameter(hidden = true) ServerHttpRequest request);
}
