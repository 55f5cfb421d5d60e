package org.hiptriage.notification.delivery.webpush;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.problem.Problem;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of Web Push. */
@Tag(name = "channels", description = "Where a runner is told beside the stream")
interface WebPushApi {
    @Operation(
            summary = "What a browser needs to subscribe",
            responses = {
                @ApiResponse(responseCode = "200"),
                @ApiResponse(
                        responseCode = "404",
                        description = "This installation has no Web Push.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    SubscriptionOptions options();

    @Operation(
            summary = "Tell a runner on this device too",
            description =
                    "Takes the browser's PushSubscription as its `toJSON()` gives it. The same again changes nothing; of more than five devices the oldest is forgotten.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/json", examples = @ExampleObject("""
                                                            {"endpoint":"https://push.example/3pBcH5","expirationTime":null,
                                                             "keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                                                                     "auth":"BTBZMqHH6r4Tts7J_aSIgg"}}"""))),
            responses = {
                @ApiResponse(responseCode = "200", description = "It is told from now on."),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not JSON that can be read safely, or not the id of a runner.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "404",
                        description = "This installation has no Web Push.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Not a subscription: `errors` names all fields that are wrong.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<SubscribedDevice> subscribe(String runnerId, @Parameter(hidden = true) Mono<byte[]> body);

    @Operation(
            summary = "Tell a runner on this device no more",
            description = "Any number of times.",
            responses = @ApiResponse(responseCode = "204", description = "It is told no more."))
    Mono<Void> unsubscribe(String runnerId, String deviceId);
}
