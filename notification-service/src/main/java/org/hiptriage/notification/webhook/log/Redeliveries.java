package org.hiptriage.notification.webhook.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.outbox.DeliverySettings;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts deliveries back into the outbox. Each keeps its id, so that a receiver that had it after all knows it. */
@Component
class Redeliveries {
    /** As long as a new one is tried. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(4);

    private static final String ASK = """
            with asked as (
              update delivery d set state = 'PENDING', attempts = 0, due_at = :now, expires_at = :end, reason = null
              from webhook_message m
              where m.webhook_id = :webhook and d.delivery_id = m.delivery_id and %s
              returning 1)
            select asked, case when asked > 0 then pg_notify('outbox', 'delivery')::text end as woken
            from (select count(*) as asked from asked) as counted""";

    /** One that is PENDING is being sent, or may be, until a lease from now is over. */
    private static final String NOT_BEING_SENT = "(d.state <> 'PENDING' or d.due_at > :leased)";

    private static final String ONE = ASK.formatted("m.delivery_id = :delivery and " + NOT_BEING_SENT);
    private static final String WITHIN =
            ASK.formatted("m.occurred_at >= :from and m.occurred_at < :to and d.state <> 'SENT' and " + NOT_BEING_SENT);

    private final DatabaseClient database;
    private final DeliverySettings outbox;
    private final Clock clock;

    Redeliveries(DatabaseClient database, DeliverySettings outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many are sent once more at once; what is being sent already is not counted. */
    Mono<Long> ask(UUID webhookId, WantedRedelivery wanted) {
        Instant now = clock.instant();
        return (wanted instanceof WantedRedelivery.Within span
                        ? database.sql(WITHIN).bind("from", span.from()).bind("to", span.to())
                        : database.sql(ONE).bind("delivery", ((WantedRedelivery.Of) wanted).deliveryId()))
                .bind("webhook", webhookId)
                .bind("now", now)
                .bind("end", now.plus(TIME_TO_LIVE))
                .bind("leased", now.plus(outbox.lease()))
                .map(row -> Columns.required(row, "asked", Long.class))
                .one();
    }
}
