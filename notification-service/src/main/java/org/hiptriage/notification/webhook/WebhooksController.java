package org.hiptriage.notification.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.IfMatch;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.hiptriage.notification.webhook.sending.WebhookSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks of platforms. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhooksController implements WebhooksApi {
    private static final String SOMEBODY_WAS_FASTER =
            "Somebody changed this webhook since: read it again, then send yours.";

    private final SecureRandom random = new SecureRandom();
    private final StoredWebhooks stored;
    private final WebhookPlaces places;
    private final WebhookSettings settings;
    private final JsonMapper json;

    WebhooksController(StoredWebhooks stored, WebhookPlaces places, WebhookSettings settings, JsonMapper json) {
        this.stored = stored;
        this.places = places;
        this.settings = settings;
        this.json = json;
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<NewWebhook>> register(@RequestBody(required = false) Mono<byte[]> body) {
        SigningSecret secret = SigningSecret.generate(random);
        return wanted(body)
                .flatMap(wanted -> stored.register(wanted, secret))
                .map(webhook -> ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.webhookId()))
                        .eTag(webhook.tag())
                        .cacheControl(CacheControl.noStore())
                        .body(new NewWebhook(webhook, secret.reveal())))
                .switchIfEmpty(Mono.error(() ->
                        Refusal.conflict("There are as many webhooks as there may be: remove one that is not used.")));
    }

    @Override
    @GetMapping
    public Mono<String> webhooks(@RequestParam Optional<String> cursor, @RequestParam Optional<String> limit) {
        PageRequest<WebhookPosition> page = PageRequest.of(cursor, limit, WebhookPosition::parse);
        return stored.oldestFirst(page)
                .collectList()
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        json::writeValueAsString,
                        webhook -> WebhookPosition.of(webhook).parts()));
    }

    @Override
    @GetMapping("/{webhookId}")
    public Mono<ResponseEntity<Webhook>> webhook(@PathVariable String webhookId) {
        return stored.find(WebhookId.read(webhookId))
                .map(WebhooksController::answer)
                .switchIfEmpty(Mono.error(WebhookId::notFound));
    }

    @Override
    @PutMapping(path = "/{webhookId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Webhook>> replace(
            @PathVariable String webhookId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        UUID id = WebhookId.read(webhookId);
        return wanted(body)
                .flatMap(wanted -> stored.replace(
                        id, wanted, present -> IfMatch.require(ifMatch, present.tag(), SOMEBODY_WAS_FASTER)))
                .map(WebhooksController::answer)
                .switchIfEmpty(Mono.error(WebhookId::notFound));
    }

    @Override
    @DeleteMapping("/{webhookId}")
    public Mono<ResponseEntity<Void>> remove(
            @PathVariable String webhookId, @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        return stored.remove(
                        WebhookId.read(webhookId),
                        present -> IfMatch.require(ifMatch, present.tag(), SOMEBODY_WAS_FASTER))
                .filter(wasThere -> wasThere)
                .map(removed -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(WebhookId::notFound));
    }

    private Mono<WantedWebhook> wanted(Mono<byte[]> body) {
        return body.defaultIfEmpty(new byte[0])
                .map(bytes -> WebhookReader.read(bytes, settings.allowHttp()))
                .flatMap(places::require);
    }

    private static ResponseEntity<Webhook> answer(Webhook webhook) {
        return ResponseEntity.ok()
                .eTag(webhook.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(webhook);
    }
}
