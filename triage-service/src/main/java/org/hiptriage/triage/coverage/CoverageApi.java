package org.hiptriage.triage.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.problem.Problem;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the coverage. */
@Tag(name = "knowledge", description = "The rules in force")
interface CoverageApi {
    @Operation(
            summary = "How often each rule had a say",
            description =
                    "Counts over `triage-results` as it is recorded, committed results alone, by the version of the packs that they rest on; those of the packs in force also where they had a say in none. Read in the background when somebody asks, on from where the last reading ended: `complete` is false while older results are still being read, and `asOf` says up to when. Counts only: nothing about one runner.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What is counted.",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = CoverageReport.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "The topic cannot be read at the moment.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<CoverageReport> coverage();
}
