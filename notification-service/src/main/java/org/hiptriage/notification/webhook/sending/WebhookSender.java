package org.hiptriage.notification.webhook.sending;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.notification.outbound.OutboundClient;
import org.hiptriage.notification.outbound.PermittedHosts;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** Posts a message once, signed, and says what came of it. */
public final class WebhookSender implements AutoCloseable {
    private final OutboundClient receivers;
    private final Clock clock;

    /**
     * Sends to these hosts.
     *
     * @param timeout how long one request may take in all
     */
    public WebhookSender(PermittedHosts hosts, LoopResources loops, Duration timeout, Clock clock) {
        this(new OutboundClient("webhooks", hosts, loops, timeout, clock), clock);
    }

    WebhookSender(OutboundClient receivers, Clock clock) {
        this.receivers = receivers;
        this.clock = clock;
    }

    /**
     * Posts it.
     *
     * @param messageId the same in every attempt: what a receiver drops repeats by
     * @param secrets those that are valid, the newest first; each signs
     * @param body JSON
     */
    public Mono<Answer> post(URI url, String messageId, List<SigningSecret> secrets, byte[] body) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return receivers
                    .post(url, headers(messageId, secrets, body), body)
                    .map(answer -> new Answer(Outcomes.of(answer), Optional.of(answer.status()), since(began)))
                    .onErrorResume(
                            failure -> Mono.just(new Answer(Outcomes.of(failure), Optional.empty(), since(began))));
        });
    }

    private Map<String, String> headers(String messageId, List<SigningSecret> secrets, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Hip-Triage-Webhooks",
                "webhook-id",
                messageId,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.sign(messageId, timestamp, body))
                        .collect(Collectors.joining(" ")));
    }

    private static Duration since(long beganNanos) {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    /** Ends all connections. */
    @Override
    public void close() {
        receivers.close();
    }
}
