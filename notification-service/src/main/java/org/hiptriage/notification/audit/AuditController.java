package org.hiptriage.notification.audit;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who read or changed what. */
@RestController
class AuditController implements AuditApi {
    private final AuditTable table;
    private final JsonMapper json;

    AuditController(AuditTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    /** The newest first. */
    @Override
    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<String> newestFirst(
            @RequestParam Optional<String> runnerId,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        runnerId.ifPresent(RunnerId::require);
        PageRequest<Long> page = PageRequest.of(cursor, limit, parts -> Long.valueOf(parts.get(0)));
        return table.page(runnerId, page)
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        stored -> json.writeValueAsString(stored.event()),
                        stored -> List.of(Long.toString(stored.auditId()))));
    }
}
