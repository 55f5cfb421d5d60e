package org.hiptriage.assessment.runs.openmhealth;

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
import org.hiptriage.assessment.runs.UnderstoodRuns;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of physical activities in the standards' form. */
@Tag(name = "runs", description = "What watches, platforms and runners recorded")
interface OpenMHealthApi {
    String EXAMPLE = """
            {
              "header": {
                "uuid": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e21",
                "schema_id": { "namespace": "ieee", "name": "physical-activity", "version": "1.0" },
                "source_creation_date_time": "2026-11-20T08:30:00+01:00",
                "modality": "sensed"
              },
              "body": {
                "activity_name": "trail running",
                "effective_time_frame": {
                  "time_interval": {
                    "start_date_time": "2026-11-20T07:30:00+01:00",
                    "duration": { "value": 52, "unit": "min" }
                  }
                },
                "distance": { "value": 10.02, "unit": "km" },
                "average_cadence": { "value": 171.5, "unit": "steps/min" }
              }
            }
            """;

    @BodyProblems
    @Operation(
            summary = "Report physical activities of Open mHealth or IEEE 1752.1",
            description =
                    "One data point, or an array of up to 1,000, of schema physical-activity: Open mHealth 1.x and 2.x, IEEE 1752.1 1.x. Each is accepted or refused by itself; the answer says how each was understood. The runner is the one of the address: the user and the source that the header names are not published. What is missing stays unknown.",
            parameters = {
                @Parameter(
                        name = "runnerId",
                        in = ParameterIn.PATH,
                        required = true,
                        description = "The runner, opaque: never an e-mail address or a name.",
                        schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._~-]{1,64}$")),
                @Parameter(
                        name = "traceparent",
                        in = ParameterIn.HEADER,
                        description = "W3C trace context; it goes on in each event.",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description = "A data point, or an array."),
                                            examples = @ExampleObject(EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Stored, but for those in `refused`.",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = UnderstoodRuns.class))),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "No data point was accepted: `refused` says why of each, with the remedy and never with a value.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "The broker did not acknowledge in time: send all of them again.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<byte[]>> record(
            @Parameter(hidden = true) String runnerId, @Parameter(hidden = true) ServerHttpRequest request);
}
