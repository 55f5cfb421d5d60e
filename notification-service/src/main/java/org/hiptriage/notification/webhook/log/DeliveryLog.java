package org.hiptriage.notification.webhook.log;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What webhooks were told. */
@Component
class DeliveryLog {
    private static final String REMOVE = """
            with old as (
              select delivery_id from webhook_message where occurred_at < :before order by occurred_at limit :limit
              for update skip locked),
            deliveries as (delete from delivery d using old where d.delivery_id = old.delivery_id)
            delete from webhook_message m using old where m.delivery_id = old.delivery_id""";

    private final DatabaseClient database;

    DeliveryLog(DatabaseClient database) {
        this.database = database;
    }

    /** Newest first. */
    Flux<LoggedDelivery> newestFirst(
            UUID webhookId, Optional<DeliveryState> state, PageRequest<LoggedDelivery.Position> page) {
        String sql = """
                select m.delivery_id, m.event_type, m.notification_id, m.occurred_at, m.last_status, m.last_took_millis,
                  d.state, d.attempts, d.last_attempt_at, case when d.state = 'PENDING' then d.due_at end as next_attempt_at,
                  d.reason
                from webhook_message m join delivery d on d.delivery_id = m.delivery_id
                where m.webhook_id = :webhook"""
                + state.map(wanted -> " and d.state = :state").orElse("")
                + page.after()
                        .map(after -> " and (m.occurred_at, m.delivery_id) < (:occurred, :delivery)")
                        .orElse("")
                + " order by m.occurred_at desc, m.delivery_id desc limit :limit";
        DatabaseClient.GenericExecuteSpec query =
                database.sql(sql).bind("webhook", webhookId).bind("limit", page.toFetch());
        if (state.isPresent()) {
            query = query.bind("state", state.get().name());
        }
        if (page.after().isPresent()) {
            LoggedDelivery.Position after = page.after().get();
            query = query.bind("occurred", after.occurredAt()).bind("delivery", after.deliveryId());
        }
        return query.map(DeliveryLog::read).all();
    }

    /** Whether a webhook is told anything at present; empty where there is none. */
    Mono<Boolean> isEnabled(UUID webhookId) {
        return database.sql("select enabled from webhook where webhook_id = :webhook")
                .bind("webhook", webhookId)
                .map(row -> Columns.required(row, "enabled", Boolean.class))
                .one();
    }

    /** Whether a webhook was told this, or is to be. */
    Mono<Boolean> has(UUID webhookId, UUID deliveryId) {
        return database.sql("select 1 from webhook_message where webhook_id = :webhook and delivery_id = :delivery")
                .bind("webhook", webhookId)
                .bind("delivery", deliveryId)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /** Removes up to so many that are older; how many it were. */
    Mono<Long> remove(Instant before, int limit) {
        return database.sql(REMOVE)
                .bind("before", before)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private static LoggedDelivery read(Readable row) {
        return new LoggedDelivery(
                Columns.required(row, "delivery_id", UUID.class),
                Columns.text(row, "event_type"),
                Columns.required(row, "notification_id", UUID.class),
                DeliveryState.valueOf(Columns.text(row, "state")),
                Columns.required(row, "attempts", Integer.class),
                Columns.required(row, "occurred_at", Instant.class),
                Columns.optional(row, "last_attempt_at", Instant.class),
                Columns.optional(row, "next_attempt_at", Instant.class),
                Columns.optional(row, "last_status", Integer.class),
                Columns.optional(row, "last_took_millis", Long.class),
                Columns.optional(row, "reason", String.class));
    }
}
