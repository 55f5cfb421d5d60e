package org.hiptriage.assessment.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of erasures. */
@Tag(name = "erasure", description = "To be forgotten")
interface ErasureApi {

    @Operation(
            summary = "Erase a runner",
            description =
                    "Everything that was received about the runner up to now is removed in every service, also what is still on its way. Accepted once the message broker has it on all its in-sync replicas. What is received later counts as if the runner were new. There is no way back; export first what is wanted.",
            parameters = {
                @Parameter(
                        name = "runnerId",
                        in = ParameterIn.PATH,
                        description = "The runner, opaque.",
                        schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._~-]{1,64}$")),
                @Parameter(
                        name = "traceparent",
                        in = ParameterIn.HEADER,
                        description = "W3C trace context; it goes on in the event.",
                        schema = @Schema(type = "string"))
            },
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description =
                                "Under way; the receipt says what is removed by whom and what is held until when.",
                        headers = @Header(name = "Location", description = "The same as `receiptUrl`.")),
                @ApiResponse(
                        responseCode = "422",
                        description = "This cannot be a runner.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "The broker did not acknowledge in time: ask again.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<ErasureReceipt>> erase(
            @Parameter(hidden = true) String runnerId, @Parameter(hidden = true) ServerHttpRequest request);
}
