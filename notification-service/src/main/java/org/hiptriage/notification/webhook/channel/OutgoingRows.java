package org.hiptriage.notification.webhook.channel;

import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.webhook.sending.Answer;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.hiptriage.schemas.ids.EventIds;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is to be sent to webhooks, and what they answered. */
@Component
class OutgoingRows {
    private final DatabaseClient database;
    private final Clock clock;

    OutgoingRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The message of a delivery; empty where its webhook is gone. */
    Mono<Outgoing> find(UUID deliveryId) {
        return database.sql("""
                        select m.*, w.url, w.enabled, w.format, coalesce(n.state, m.state) as present,
                          coalesce(n.created_at, m.occurred_at) as created_at,
                          array(select s.secret from webhook_secret s where s.webhook_id = w.webhook_id
                            and (s.valid_until is null or s.valid_until > :now) order by s.number desc) as secrets
                        from webhook_message m join webhook w on w.webhook_id = m.webhook_id
                        left join notification n on n.notification_id = m.notification_id
                        where m.delivery_id = :delivery""")
                .bind("delivery", deliveryId)
                .bind("now", clock.instant())
                .map(OutgoingRows::read)
                .one();
    }

    /** Notes for the log what was answered last. */
    Mono<Void> note(UUID deliveryId, Answer answer) {
        return database.sql("""
                        update webhook_message set last_status = nullif(:status, 0), last_took_millis = :took
                        where delivery_id = :delivery""")
                .bind("delivery", deliveryId)
                .bind("status", answer.status().orElse(0))
                .bind("took", answer.took().toMillis())
                .then();
    }

    /** Tells this webhook nothing more, unless it has another address by now. Whether it was told until now. */
    Mono<Boolean> disable(UUID webhookId, URI url, String reason) {
        return database.sql("""
                        update webhook set enabled = false, disabled_reason = :reason, disabled_at = :now,
                          version = version + 1
                        where webhook_id = :webhook and url = :url and enabled""")
                .bind("webhook", webhookId)
                .bind("url", url.toString())
                .bind("reason", reason)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Outgoing read(Readable row) {
        UUID notificationId = Columns.required(row, "notification_id", UUID.class);
        String state = Columns.text(row, "state");
        return new Outgoing(
                Columns.required(row, "webhook_id", UUID.class),
                URI.create(Columns.text(row, "url")),
                Columns.required(row, "enabled", Boolean.class),
                WebhookFormat.of(Columns.text(row, "format")).orElse(WebhookFormat.STANDARD),
                Stream.of(Columns.required(row, "secrets", String[].class))
                        .map(SigningSecret::parse)
                        .toList(),
                new StandardMessage<>(
                        Columns.text(row, "event_type"),
                        Columns.required(row, "occurred_at", Instant.class),
                        new ChangeTold(
                                EventIds.notificationStateChanged(notificationId, state, Columns.text(row, "about")),
                                notificationId,
                                Columns.text(row, "runner_id"),
                                Columns.optional(row, "result_id", UUID.class),
                                Columns.text(row, "kind"),
                                state,
                                Columns.optional(row, "channel", String.class),
                                Columns.optional(row, "reason", String.class))),
                Columns.text(row, "present"),
                Columns.required(row, "created_at", Instant.class));
    }
}
