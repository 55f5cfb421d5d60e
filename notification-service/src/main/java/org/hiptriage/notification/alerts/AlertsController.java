package org.hiptriage.notification.alerts;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;
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
class AlertsController {
    private final Alerts alerts;
    private final JsonMapper json;

    AlertsController(Alerts alerts, JsonMapper json) {
        this.alerts = alerts;
        this.json = json;
    }

    /** The alerts of a state, the most urgent first, then who waits longest. */
    @GetMapping
    Mono<String> board(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        PageRequest<BoardPosition> page = PageRequest.of(cursor, limit, BoardPosition::parse);
        Optional<Level> wantedLevel =
                level.filter(text -> !text.isEmpty()).map(text -> one("level", text, Level.values()));
        return alerts.board(one("state", state, AlertState.values()), wantedLevel, page)
                .collectList()
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        alert -> json.writeValueAsString(BoardEntry.of(alert)),
                        alert -> BoardPosition.of(alert.alert()).parts()));
    }

    /** One alert with its ETag. */
    @GetMapping("/{alertId}")
    Mono<ResponseEntity<String>> alert(@PathVariable String alertId) {
        return alerts.find(uuid(alertId))
                .map(found -> ResponseEntity.ok()
                        .eTag(Integer.toString(found.version()))
                        .body(json.writeValueAsString(BoardEntry.of(found))))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("There is no such alert.")));
    }

    private static <E extends Enum<E>> E one(String parameter, String text, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        parameter,
                        "must be one of "
                                + String.join(
                                        ", ", Stream.of(values).map(Enum::name).toList())));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("alertId", "must be a UUID");
        }
    }
}
