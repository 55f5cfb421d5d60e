package org.hiptriage.notification.alerts.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the stream of alerts. */
@Tag(name = "alerts")
interface AlertStreamApi {
    @Operation(
            summary = "Every change of every alert, as server-sent events",
            description =
                    "`alert`: an alert as it is after a change, as lists have it, with `change`: opened, flags-joined, observed (nothing new was said), closed (by a report), acknowledged, resolved, plan-released or noted. "
                            + "`reset`: what came before can not be told, as on a first connection or where the id is too old: read `GET /api/v1/alerts`; what follows is all that came since. "
                            + "With `level` an alert is told of from when it has that level, and once more when it rises above.",
            parameters =
                    @Parameter(
                            name = "level",
                            in = ParameterIn.QUERY,
                            description = "Only these.",
                            schema = @Schema(allowableValues = {"SEE_DOCTOR", "URGENT_CARE"})),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Events, for as long as the stream is open.",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    Mono<Void> stream(
            @Parameter(description = "Resumes after this event without loss.") Optional<String> lastEventId,
            @Parameter(description = "The same for a first connection.") Optional<String> lastEventIdOfFirstConnection,
            @Parameter(hidden = true) Map<String, String> parameters,
            @Parameter(hidden = true) ServerHttpResponse response);
}
