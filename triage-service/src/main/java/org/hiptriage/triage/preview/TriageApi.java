package org.hiptriage.triage.preview;

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

/** What /v3/api-docs says of the preview. */
@Tag(name = "triage", description = "The rules without the stream")
interface TriageApi {
    String EXAMPLE = """
            {
              "runnerId": "r-481516", "observedAt": "2026-11-20T07:30:00+01:00", "age": 34, "side": "left", "painScore": 4,
              "findings": {
                "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent",
                "flag.cannot-bear-weight": "absent", "flag.intense-pain": "absent", "flag.sudden-swelling": "absent",
                "flag.fever": "absent", "flag.chills": "absent", "flag.hot-red-joint": "absent",
                "site.lateral-hip": "present", "sign.tender-outer-hip": "present"
              }
            }
            """;

    @Operation(
            summary = "Triage without publishing",
            description =
                    "The same rules as the stream. Nothing is stored or sent, nothing is known but the body, and the result has no `resultId`. The body is the assessment that assessment-service takes.",
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
                        description = "The result: possible causes, never a diagnosis.",
                        content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "4XX",
                        description =
                                "400 not JSON, 413 too large, 415 not JSON in UTF-8, 422 fields that are missing, unknown or out of range: `errors` names all of them, with the remedy and never with a value.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<byte[]> triage(@Parameter(hidden = true) ServerHttpRequest request);
}
