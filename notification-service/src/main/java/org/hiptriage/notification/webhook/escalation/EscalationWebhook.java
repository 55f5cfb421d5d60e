package org.hiptriage.notification.webhook.escalation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.hiptriage.notification.webhook.sending.WebhookSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people of an urgent prompt that nobody opened. Only 'taken' ends that: whatever else is answered, it is tried again
 * until its time to live is over.
 */
final class EscalationWebhook implements Channel, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationWebhook.class);
    /** Longer than this a prompt to get urgent care does not wait, whatever the other side asks for. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final URI url;
    private final SigningSecret secret;
    private final WebhookSender sender;
    private final EscalatedRows rows;
    private final EscalationFormat format;
    private final JsonMapper json;

    EscalationWebhook(
            URI url,
            SigningSecret secret,
            WebhookSender sender,
            EscalatedRows rows,
            EscalationFormat format,
            JsonMapper json) {
        this.url = url;
        this.secret = secret;
        this.sender = sender;
        this.rows = rows;
        this.format = format;
        this.json = json;
    }

    @Override
    public String code() {
        return Channels.ESCALATION;
    }

    @Override
    public Mono<SendOutcome> send(Message message) {
        return rows.find(message.deliveryId())
                .flatMap(escalated -> sender.post(
                        url,
                        message.deliveryId().toString(),
                        List.of(secret),
                        json.writeValueAsBytes(format.body(escalated))))
                .map(answer -> persistent(answer.outcome()))
                .doOnNext(outcome -> {
                    if (outcome instanceof SendOutcome.Later later) {
                        LOG.error(
                                "The clinicians' webhook did not take notification {} at attempt {}: {}",
                                message.notificationId(),
                                message.attempt(),
                                later.reason());
                    }
                });
    }

    /** A webhook of the operator's is not gone because it says so, nor can it put an urgent prompt off for long. */
    static SendOutcome persistent(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Gone gone) {
            return SendOutcome.Later.because(gone.reason());
        }
        if (outcome instanceof SendOutcome.Later later) {
            return new SendOutcome.Later(
                    later.reason(),
                    later.notBefore().map(asked -> asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked));
        }
        return outcome;
    }

    @Override
    public void close() {
        sender.close();
    }
}
