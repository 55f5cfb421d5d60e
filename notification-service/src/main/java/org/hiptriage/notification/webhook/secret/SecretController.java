package org.hiptriage.notification.webhook.secret;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.webhook.WebhookId;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.hiptriage.notification.webhook.sending.WebhookSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A webhook's secret. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class SecretController implements SecretApi {
    private final SecureRandom random = new SecureRandom();
    private final StoredSecrets secrets;
    private final WebhookSettings settings;
    private final Clock clock;

    SecretController(StoredSecrets secrets, WebhookSettings settings, Clock clock) {
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @PostMapping("/{webhookId}/secret")
    public Mono<ResponseEntity<NewSecret>> rotate(
            @PathVariable String webhookId, @RequestBody(required = false) Mono<byte[]> body) {
        UUID id = WebhookId.read(webhookId);
        SigningSecret secret = SigningSecret.generate(random);
        return body.defaultIfEmpty(new byte[0])
                .map(bytes -> OverlapReader.read(bytes, settings.secretOverlap()))
                .flatMap(overlap -> rotated(id, secret, overlap))
                .switchIfEmpty(Mono.error(WebhookId::notFound));
    }

    private Mono<ResponseEntity<NewSecret>> rotated(UUID id, SigningSecret secret, Duration overlap) {
        Instant now = clock.instant();
        Instant oldOnesEnd = now.plus(overlap);
        return secrets.rotate(id, secret, now, oldOnesEnd)
                .filter(isThere -> isThere)
                .map(rotated -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(new NewSecret(secret.reveal(), oldOnesEnd)));
    }
}
