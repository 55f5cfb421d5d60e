package org.hiptriage.notification.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the audit. */
@Tag(name = "audit", description = "Who read or changed what")
interface AuditApi {
    @Operation(
            summary = "Who read or changed what",
            description =
                    "The newest first; of one runner with `runnerId`. It says which address was read or written, by whom and when, and nothing of what it gave. Nothing in it is ever changed or removed, so it also outlasts an erasure. A list of several runners has no `runnerId`.")
    Mono<String> newestFirst(Optional<String> runnerId, Optional<String> cursor, Optional<String> limit);
}
