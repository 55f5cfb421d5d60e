package org.hiptriage.notification.webhook.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.webhook.sending.Answer;
import org.hiptriage.notification.webhook.sending.WebhookSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells platforms of changes, each webhook as it is set when it is told. */
@Component
class WebhookChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);
    private static final Duration NOTING = Duration.ofSeconds(2);

    private final OutgoingRows rows;
    private final WebhookSender sender;
    private final JsonMapper json;
    private final MeterRegistry meters;
    /** By the webhook's id; as many as there are webhooks. */
    private final Map<String, String> hosts = new ConcurrentHashMap<>();

    WebhookChannel(OutgoingRows rows, WebhookSender sender, JsonMapper json, MeterRegistry meters) {
        this.rows = rows;
        this.sender = sender;
        this.json = json;
        this.meters = meters;
        disabled("http-410");
    }

    @Override
    public String code() {
        return Channels.WEBHOOK;
    }

    /** Its own until the address was read for the first time. */
    @Override
    public String host(Message message) {
        return hosts.getOrDefault(message.address(), message.address());
    }

    @Override
    public Mono<SendOutcome> send(Message message) {
        return rows.find(message.deliveryId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.map(outgoing -> send(message, outgoing))
                        .orElseGet(() -> Mono.just(new SendOutcome.Refused("webhook-removed"))));
    }

    private Mono<SendOutcome> send(Message message, Outgoing outgoing) {
        if (!outgoing.enabled()) {
            return Mono.just(new SendOutcome.Refused("webhook-disabled"));
        }
        hosts.put(message.address(), String.valueOf(outgoing.url().getHost()));
        return sender.post(
                        outgoing.url(),
                        message.deliveryId().toString(),
                        outgoing.secrets(),
                        json.writeValueAsBytes(outgoing.format().body(outgoing)))
                .flatMap(answer -> note(message, answer).then(disableWhereGone(outgoing, answer)));
    }

    /** What was answered counts, whether or not it can be noted for the log. */
    private Mono<Void> note(Message message, Answer answer) {
        return rows.note(message.deliveryId(), answer).timeout(NOTING).onErrorComplete();
    }

    /** Where the database is away the message is sent again, and the webhook disabled then. */
    private Mono<SendOutcome> disableWhereGone(Outgoing outgoing, Answer answer) {
        if (!(answer.outcome() instanceof SendOutcome.Gone gone)) {
            return Mono.just(answer.outcome());
        }
        return rows.disable(outgoing.webhookId(), outgoing.url(), gone.reason())
                .doOnNext(wasEnabled -> {
                    if (wasEnabled) {
                        disabled(gone.reason()).increment();
                        LOG.warn("Webhook {} is disabled: {}", outgoing.webhookId(), gone.reason());
                    }
                })
                .thenReturn(answer.outcome());
    }

    private Counter disabled(String reason) {
        return meters.counter("hip.webhooks.disabled", "reason", reason);
    }
}
