package org.hiptriage.notification.alerts.action;

import io.r2dbc.spi.R2dbcException;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.AlertIds;
import org.hiptriage.notification.alerts.BoardEntry;
import org.hiptriage.notification.alerts.DetailedAlert;
import org.hiptriage.notification.alerts.action.Action.What;
import org.hiptriage.notification.http.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.connection.ConnectionFactoryUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What people do with alerts. */
@RestController
@RequestMapping(
        path = "/api/v1/alerts/{alertId}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class AlertActionsController implements AlertActionsApi {
    private final AlertActions actions;

    AlertActionsController(AlertActions actions) {
        this.actions = actions;
    }

    /** Somebody takes it. */
    @Override
    @PostMapping("/acknowledgement")
    public Mono<ResponseEntity<BoardEntry>> acknowledgement(
            @PathVariable String alertId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        return act(What.ACKNOWLEDGED, alertId, ifMatch, body);
    }

    /** Somebody closes it. */
    @Override
    @PostMapping("/resolution")
    public Mono<ResponseEntity<BoardEntry>> resolution(
            @PathVariable String alertId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        return act(What.RESOLVED, alertId, ifMatch, body);
    }

    /** Somebody lets the runner's held plan go on. */
    @Override
    @PostMapping("/plan-release")
    public Mono<ResponseEntity<BoardEntry>> planRelease(
            @PathVariable String alertId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        return act(What.PLAN_RELEASED, alertId, ifMatch, body);
    }

    /** Somebody writes something down. */
    @Override
    @PostMapping("/notes")
    public Mono<ResponseEntity<BoardEntry>> notes(
            @PathVariable String alertId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        return act(What.NOTED, alertId, ifMatch, body);
    }

    private Mono<ResponseEntity<BoardEntry>> act(
            What what, String alertId, Optional<String> ifMatch, Mono<byte[]> body) {
        UUID id = AlertIds.parse(alertId);
        SeenVersion seen = SeenVersion.require(ifMatch);
        return body.defaultIfEmpty(new byte[0])
                .map(bytes -> ActionReader.read(what, bytes))
                .flatMap(action -> actions.act(id, seen, action))
                .onErrorMap(
                        R2dbcException.class,
                        failure -> ConnectionFactoryUtils.convertR2dbcException("alert action", null, failure))
                .map(AlertActionsController::answer)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("There is no such alert.")));
    }

    private static ResponseEntity<BoardEntry> answer(DetailedAlert alert) {
        return ResponseEntity.ok().eTag(alert.stored().tag()).body(BoardEntry.of(alert));
    }
}
