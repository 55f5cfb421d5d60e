package org.hiptriage.notification.delivery.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.problem.Problem;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of a runner's channels. */
@Tag(name = "channels", description = "Where a runner is told beside the stream")
interface ChannelsApi {
    @Operation(
            summary = "The channels of a runner",
            description =
                    "All that this installation has, in the order in which they are tried, each with whether the runner registered an address. Addresses are told to nobody.")
    Mono<OfferedChannels> offered(String runnerId);

    @Operation(
            summary = "Forget a runner's address on a channel",
            description = "Nothing more goes there; what waits for it goes by the next channel. Any number of times.",
            responses = {
                @ApiResponse(responseCode = "204", description = "Nothing is registered there."),
                @ApiResponse(
                        responseCode = "404",
                        description = "There is no such channel here.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<Void> forget(String runnerId, String channel);
}
