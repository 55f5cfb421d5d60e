package org.hiptriage.notification.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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

/** What /v3/api-docs says of webhooks. */
@Tag(name = "webhooks", description = "Platforms that are told of changes of notifications, after Standard Webhooks")
interface WebhooksApi {
    @Operation(
            summary = "Register a webhook",
            description =
                    "It is told of what changes from now on. Each message is signed: `webhook-id` is the same in every attempt, so repeats can be dropped by it. Messages come at least once and in no certain order; `timestamp` says when the change was.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WantedWebhook.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"url\": \"https://platform.example/hooks/hip\", \"kinds\": [\"URGENT_CARE\"]}"))),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "Registered. The secret is told only now.",
                        headers = {
                            @Header(name = "ETag", description = "Its version."),
                            @Header(name = "Location", description = "Where it is.")
                        }),
                @ApiResponse(
                        responseCode = "409",
                        description = "There are as many webhooks as there may be.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "Fields are unknown or out of range, or the address leads to a network that may not be asked: `errors` names all of them, with the remedy.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<NewWebhook>> register(@Parameter(hidden = true) Mono<byte[]> body);

    @Operation(summary = "The webhooks, oldest first", description = "A list of `items` and `nextCursor`.")
    Mono<String> webhooks(Optional<String> cursor, Optional<String> limit);

    @Operation(
            summary = "A webhook",
            description = "Never with its secret.",
            responses =
                    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", description = "Its version.")))
    Mono<ResponseEntity<Webhook>> webhook(String webhookId);

    @Operation(
            summary = "Change a webhook, switch it off or on",
            description =
                    "Replaces all that was asked for. While it is off, what changes is not kept for it, and what was still to be sent fails; redelivery brings that back.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WantedWebhook.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"url\": \"https://platform.example/hooks/hip\", \"kinds\": [\"URGENT_CARE\"]}"))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "As it is now.",
                        headers = @Header(name = "ETag", description = "Its version.")),
                @ApiResponse(
                        responseCode = "412",
                        description = "It is not the version that `If-Match` names: read it again.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<Webhook>> replace(
            String webhookId,
            @Parameter(description = "Only where this is still the version, as an ETag.") Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);

    @Operation(
            summary = "Remove a webhook",
            description = "With its secrets, its log and what was still to be sent.",
            responses = @ApiResponse(responseCode = "204", description = "It is gone."))
    Mono<ResponseEntity<Void>> remove(
            String webhookId,
            @Parameter(description = "Only where this is still the version, as an ETag.") Optional<String> ifMatch);
}
