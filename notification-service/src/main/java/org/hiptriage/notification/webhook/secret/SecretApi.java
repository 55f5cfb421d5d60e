package org.hiptriage.notification.webhook.secret;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the secrets of webhooks. */
@Tag(name = "webhooks")
interface SecretApi {
    @Operation(
            summary = "Make a new secret",
            description =
                    "It signs from now on. Those from before sign beside it, the newest first, until `overlap` is over: `{\"overlap\": \"PT1H\"}`, `PT0S` where the old one is known to others. At most three sign beside the newest.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{\"overlap\": \"PT1H\"}"))),
            responses = @ApiResponse(responseCode = "201", description = "The secret is told only now."))
    Mono<ResponseEntity<NewSecret>> rotate(String webhookId, @Parameter(hidden = true) Mono<byte[]> body);
}
