package org.hiptriage.notification.runs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.problem.Problem;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of runs. */
@Tag(name = "runs", description = "What watches and people recorded")
interface RunsApi {
    @Operation(
            summary = "The runs of a runner",
            description =
                    "The sessions of the last weeks, newest first, each once however many sources recorded it. What is not known is left out, and never 0. A run with `spike` was much longer than the longest of the days before it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = RunPage.class))),
                @ApiResponse(
                        responseCode = "400",
                        description = "A parameter is out of range: `errors` names it.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<String> newestFirst(
            String runnerId,
            @Parameter(
                            description = "How many weeks back, 1 to 52.",
                            schema = @Schema(type = "integer", defaultValue = "12"))
                    String weeks,
            @Parameter(description = "The `nextCursor` of the page before.") Optional<String> cursor,
            @Parameter(
                            description = "How many items at most, 1 to 100.",
                            schema = @Schema(type = "integer", defaultValue = "20"))
                    Optional<String> limit);

    /**
     * A part of the list.
     *
     * @param items sessions, newest first
     * @param nextCursor leads on to those that follow; null where none do
     */
    record RunPage(
            List<RunItem> items, @Schema(nullable = true) String nextCursor) {}
}
