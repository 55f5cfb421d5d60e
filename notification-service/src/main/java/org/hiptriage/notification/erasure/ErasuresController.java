package org.hiptriage.notification.erasure;

import java.util.UUID;
import org.hiptriage.notification.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How far erasures have come. */
@RestController
class ErasuresController implements ErasuresApi {
    private final ErasureReports reports;

    ErasuresController(ErasureReports reports) {
        this.reports = reports;
    }

    /** Which services are done with an erasure, and how much they removed. */
    @Override
    @GetMapping(path = "/api/v1/erasures/{erasureId}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ErasureProgress> progress(@PathVariable String erasureId) {
        return reports.progress(uuid(erasureId))
                .switchIfEmpty(
                        Mono.error(() -> Refusal.notFound("There is no such erasure, or not yet: ask again soon.")));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("erasureId", "must be a UUID");
        }
    }
}
