package org.hiptriage.notification.alerts;

import java.util.Map;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.QueryParameters;
import org.hiptriage.notification.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The alert board. */
@RestController
@RequestMapping(path = "/api/v1/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
class AlertsController implements AlertsApi {
    private static final int MOST = 1_000;

    private final Alerts alerts;
    private final JsonMapper json;

    AlertsController(Alerts alerts, JsonMapper json) {
        this.alerts = alerts;
        this.json = json;
    }

    /** The alerts of a state, the most urgent first, then who waits longest. */
    @Override
    @GetMapping
    public Mono<String> board(@RequestParam Map<String, String> parameters) {
        BoardFilter filter = BoardFilter.of(parameters);
        PageRequest<BoardPosition> page = new QueryParameters(parameters).page(MOST, BoardPosition::parse);
        return alerts.board(filter, page)
                .collectList()
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        alert -> json.writeValueAsString(BoardEntry.of(alert)),
                        alert -> BoardPosition.of(alert.alert()).parts()));
    }

    /** One alert with its log and its ETag. */
    @Override
    @GetMapping("/{alertId}")
    public Mono<ResponseEntity<BoardEntry>> alert(@PathVariable String alertId) {
        return alerts.find(AlertIds.parse(alertId))
                .map(found -> ResponseEntity.ok().eTag(found.stored().tag()).body(BoardEntry.of(found)))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("There is no such alert.")));
    }
}
