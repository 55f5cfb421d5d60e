package org.hiptriage.notification.webhook.log;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.webhook.WebhookId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook was told, and what it is told once more. */
@RestController
@RequestMapping(path = "/api/v1/webhooks/{webhookId}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveriesController implements DeliveriesApi {
    private static final List<DeliveryState> STATES =
            List.of(DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.FAILED);

    private final DeliveryLog log;
    private final Redeliveries redeliveries;
    private final Clock clock;
    private final JsonMapper json;

    DeliveriesController(DeliveryLog log, Redeliveries redeliveries, Clock clock, JsonMapper json) {
        this.log = log;
        this.redeliveries = redeliveries;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @GetMapping("/deliveries")
    public Mono<String> deliveries(
            @PathVariable String webhookId,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        UUID id = WebhookId.read(webhookId);
        PageRequest<LoggedDelivery.Position> page = PageRequest.of(cursor, limit, LoggedDelivery.Position::parse);
        Optional<DeliveryState> wanted = state.filter(text -> !text.isEmpty()).map(DeliveriesController::state);
        return log.isEnabled(id)
                .switchIfEmpty(Mono.error(WebhookId::notFound))
                .then(Mono.defer(() -> log.newestFirst(id, wanted, page).collectList()))
                .map(fetched -> Page.json(fetched, page.limit(), json::writeValueAsString, LoggedDelivery::position));
    }

    @Override
    @PostMapping(path = "/redeliveries", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<AskedRedeliveries>> redeliver(
            @PathVariable String webhookId, @RequestBody(required = false) Mono<byte[]> body) {
        UUID id = WebhookId.read(webhookId);
        return body.defaultIfEmpty(new byte[0])
                .map(bytes -> RedeliveryReader.read(bytes, clock.instant()))
                .flatMap(wanted -> log.isEnabled(id)
                        .switchIfEmpty(Mono.error(WebhookId::notFound))
                        .filter(isEnabled -> isEnabled)
                        .switchIfEmpty(Mono.error(() -> Refusal.conflict(
                                "This webhook is told nothing at present: enable it, then ask again.")))
                        .flatMap(isEnabled -> redeliveries.ask(id, wanted))
                        .flatMap(asked -> requireThere(id, wanted, asked)))
                .map(asked -> ResponseEntity.accepted().body(new AskedRedeliveries(asked)));
    }

    private Mono<Long> requireThere(UUID id, WantedRedelivery wanted, long asked) {
        if (asked > 0 || !(wanted instanceof WantedRedelivery.Of one)) {
            return Mono.just(asked);
        }
        return log.has(id, one.deliveryId())
                .filter(isThere -> isThere)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("This webhook has no such delivery, or no more.")))
                .thenReturn(asked);
    }

    private static DeliveryState state(String text) {
        return STATES.stream()
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("state", "must be one of PENDING, SENT, FAILED"));
    }
}
