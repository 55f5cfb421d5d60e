package org.hiptriage.triage.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the export. */
@Tag(name = "export", description = "What is remembered of a runner")
interface HistoryApi {
    @Operation(
            summary = "What is remembered of a runner",
            description =
                    "All of the stream's memory of the runner, as of the last transaction; nothing but the `runnerId` where nothing is known. Each instance has the runners of its partitions.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The memory, field by field."),
                @ApiResponse(
                        responseCode = "307",
                        description = "Another instance has it, at `Location`, where instances tell their addresses."),
                @ApiResponse(
                        responseCode = "503",
                        description =
                                "Another instance has it and its address is not known, or the stream does not run.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<Map<String, Object>>> history(String runnerId);
}
