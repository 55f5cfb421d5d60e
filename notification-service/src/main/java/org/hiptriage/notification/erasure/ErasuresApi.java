package org.hiptriage.notification.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of erasures. */
@Tag(name = "erasure", description = "What becomes of a runner's wish to be forgotten")
interface ErasuresApi {
    @Operation(
            summary = "How far an erasure has come",
            description =
                    "Which services are done, when, and how many records of which kind each removed; never whose. 404 until it is known here.")
    Mono<ErasureProgress> progress(String erasureId);
}
