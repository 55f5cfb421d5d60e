package org.hiptriage.triage.preview.interview;

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

/** What /v3/api-docs says of the interview. */
@Tag(name = "triage", description = "The rules without the stream")
interface InterviewApi {
    String EXAMPLE = """
            {
              "age": 34, "painScore": 4,
              "findings": {
                "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent",
                "flag.cannot-bear-weight": "absent", "flag.intense-pain": "absent", "flag.sudden-swelling": "absent",
                "flag.fever": "absent", "flag.chills": "absent", "flag.hot-red-joint": "absent",
                "safety.bladder-or-bowel": "absent", "safety.saddle-numbness": "absent", "safety.calf-swelling": "absent",
                "safety.chest-pain-or-breathless": "absent", "safety.testicular-pain-or-groin-lump": "absent"
              }
            }
            """;

    @Operation(
            summary = "The next question, and why",
            description =
                    "Send what was answered so far, ask what `next` names, and send again until `done`; then send the assessment. `next.question` is a finding code, `site` for all places at once, `age` or `painScore`; a number that is not known is sent as null, a finding as unknown. Signs that cannot wait come first; then what is expected to settle most. `done` is true once no answers could make it more urgent and no two of them would change the first cause. `emergency` is true once the answers ask for urgent care: say so at once. Nothing is stored or sent.",
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
                        description = "What to ask, or that enough was asked.",
                        content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "4XX",
                        description =
                                "400 not JSON, 413 too large, 415 not JSON in UTF-8, 422 fields that are unknown or out of range: `errors` names all of them, with the remedy and never with a value.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<byte[]> next(@Parameter(hidden = true) ServerHttpRequest request);
}
