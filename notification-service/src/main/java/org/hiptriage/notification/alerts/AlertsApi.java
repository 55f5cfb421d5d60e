package org.hiptriage.notification.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the board. */
@Tag(name = "alerts", description = "The alert board: each runner and side that waits for somebody")
interface AlertsApi {
    @Operation(
            summary = "The board",
            description =
                    "The most urgent first, then who waits longest. `open` are those that nobody has resolved, whether taken or not. A list item's `version` in quotes is its ETag.",
            parameters = {
                @Parameter(
                        name = BoardFilter.STATE,
                        in = ParameterIn.QUERY,
                        schema =
                                @Schema(
                                        allowableValues = {"open", "closed"},
                                        defaultValue = "open")),
                @Parameter(
                        name = BoardFilter.LEVEL,
                        in = ParameterIn.QUERY,
                        schema = @Schema(allowableValues = {"SEE_DOCTOR", "URGENT_CARE"})),
                @Parameter(
                        name = BoardFilter.FLAG,
                        in = ParameterIn.QUERY,
                        description = "Code of a red flag that they have.",
                        example = "infection"),
                @Parameter(
                        name = BoardFilter.ACKNOWLEDGED,
                        in = ParameterIn.QUERY,
                        description = "Whether somebody has taken them, as they are now.",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        name = BoardFilter.AGE,
                        in = ParameterIn.QUERY,
                        description = "For how long they have been there at least, an ISO 8601 duration.",
                        example = "PT15M"),
                @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The nextCursor of the page before."),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "20"))
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = BoardPage.class))))
    Mono<String> board(@Parameter(hidden = true) Map<String, String> parameters);

    @Operation(
            summary = "One alert with its log",
            responses =
                    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", description = "Its version.")))
    Mono<ResponseEntity<BoardEntry>> alert(String alertId);

    /** A page of the board, as the description shows it. */
    record BoardPage(List<BoardEntry> items, Optional<String> nextCursor) {}
}
