package org.hiptriage.notification.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of operations. */
@Tag(name = "operations", description = "For the people on call")
interface OperationsApi {
    @Operation(
            summary = "How the system does",
            description =
                    "Records and lag of each topic, what waits in the outbox and what failed there, how many alerts are open, and the knowledge packs of the newest result.")
    Mono<OperationsReport> report();

    @Operation(
            summary = "Dead letters",
            description =
                    "The newest of each dead-letter topic, newest first, with why they are there and without what is in them.")
    Mono<DeadLetters> deadLetters();

    @Operation(
            summary = "Sends a dead letter again",
            description =
                    "To the topic that it came from, byte for byte, after what was wrong is mended: `{by}`. 409 where somebody has already.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{\"by\": \"Dr. Sommer\"}"))))
    Mono<Redelivered> redelivery(String topic, String partition, String offset, @Parameter(hidden = true) byte[] body);

    /**
     * What could not be used.
     *
     * @param items newest first
     */
    record DeadLetters(List<DeadLetter> items) {
        public DeadLetters {
            items = List.copyOf(items);
        }
    }

    /**
     * Where it went.
     *
     * @param topic the topic that it came from
     */
    record Redelivered(String topic) {}
}
