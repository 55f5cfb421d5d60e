package org.hiptriage.notification.delivery.email;

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

/** What /v3/api-docs says of mail. */
@Tag(name = "channels", description = "Where a runner is told beside the stream")
interface EmailApi {
    @Operation(
            summary = "Tell a runner by e-mail",
            description = "In place of an earlier address. It is not checked whether the mailbox is the runner's.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Mailbox.class),
                                            examples = @ExampleObject("{\"address\": \"runner@example.org\"}"))),
            responses = {
                @ApiResponse(responseCode = "204", description = "Mail goes there from now on."),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not JSON that can be read safely, or not the id of a runner.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "404",
                        description = "This installation sends no mail.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Not an address: `errors` says what it must be.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<Void> register(String runnerId, @Parameter(hidden = true) Mono<byte[]> body);
}
