package org.hiptriage.notification.webhook.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of what webhooks were told. */
@Tag(name = "webhooks")
interface DeliveriesApi {
    @Operation(
            summary = "What a webhook was told, newest first",
            description =
                    "A list of `items` and `nextCursor`: what was sent or is to be, how often it was tried, and what was answered last.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LoggedDelivery.class))))
    Mono<String> deliveries(
            String webhookId,
            @Parameter(description = "`pending`, `sent` or `failed` only.") Optional<String> state,
            Optional<String> cursor,
            Optional<String> limit);

    @Operation(
            summary = "Tell a webhook once more",
            description =
                    "One delivery, whatever came of it; or all of a span that failed or wait for a later attempt. Each keeps its `webhook-id`, and is tried as long as a new one.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples = {
                                                @ExampleObject(
                                                        name = "one",
                                                        value =
                                                                "{\"deliveryId\": \"5e8b1d33-2b55-4a1f-9c1e-0c6f6a0a7d10\"}"),
                                                @ExampleObject(
                                                        name = "span",
                                                        value =
                                                                "{\"from\": \"2026-11-20T07:30:00+01:00\", \"to\": \"2026-11-20T09:00:00+01:00\"}")
                                            })),
            responses = {
                @ApiResponse(responseCode = "202", description = "They are sent as soon as possible."),
                @ApiResponse(
                        responseCode = "409",
                        description = "The webhook is told nothing at present: enable it first.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<AskedRedeliveries>> redeliver(String webhookId, @Parameter(hidden = true) Mono<byte[]> body);
}
