package org.hiptriage.notification.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** All that this service holds about a runner, as one file. */
@RestController
@Tag(name = "export", description = "All that is held about a runner")
class ExportController {
    private final RunnerExport export;
    private final Clock clock;

    ExportController(RunnerExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** Every row about the runner. */
    @Operation(
            summary = "Export a runner",
            description =
                    "Every row that this service holds about the runner, as its tables have it. The addresses of devices are left out, as they are keys to them; what triage-service remembers is at its own `/api/v1/runners/{runnerId}/history`.")
    @GetMapping(path = "/api/v1/runners/{runnerId}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> export(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return export.members(runnerId)
                .map(members -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + runnerId + ".json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body("{\"runnerId\":\"" + runnerId + "\",\"exportedAt\":\"" + clock.instant() + "\"," + members
                                + "}"));
    }
}
