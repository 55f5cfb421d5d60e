package org.hiptriage.notification.delivery;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The notifications, one for each result, and what became of each on the channels. */
@Component
class Notifications {
    private static final String COLUMNS =
            "select notification_id, state, created_at, shown_at, json from notification where runner_id = :runner";

    private final DatabaseClient database;

    Notifications(DatabaseClient database) {
        this.database = database;
    }

    Flux<StoredNotification> newestFirst(String runnerId, PageRequest<StoredNotification.Order> page) {
        String sql = COLUMNS
                + page.after()
                        .map(after -> " and (created_at, notification_id) < (:created, :notification)")
                        .orElse("")
                + " order by created_at desc, notification_id desc limit :limit";
        DatabaseClient.GenericExecuteSpec query =
                database.sql(sql).bind("runner", runnerId).bind("limit", page.toFetch());
        if (page.after().isPresent()) {
            StoredNotification.Order after = page.after().get();
            query = query.bind("created", after.createdAt()).bind("notification", after.notificationId());
        }
        return query.map(Notifications::stored).all();
    }

    Mono<StoredNotification> find(String runnerId, UUID notificationId) {
        return database.sql(COLUMNS + " and notification_id = :notification")
                .bind("runner", runnerId)
                .bind("notification", notificationId)
                .map(Notifications::stored)
                .one();
    }

    /** What became of these on the channels, oldest first, by notification. */
    Mono<Map<UUID, Collection<ChannelAttempt>>> attempts(Collection<UUID> notificationIds) {
        return database.sql("""
                        select notification_id, channel, state, attempts, last_attempt_at,
                          case when state = 'PENDING' then due_at end as next_attempt_at, reason
                        from delivery where notification_id = any(:notifications) and target = ''
                        order by starts_at, round""")
                .bind("notifications", notificationIds.toArray(UUID[]::new))
                .map(row -> Map.entry(Columns.required(row, "notification_id", UUID.class), attempt(row)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static StoredNotification stored(Readable row) {
        return new StoredNotification(
                new StoredNotification.Order(
                        Columns.required(row, "created_at", Instant.class),
                        Columns.required(row, "notification_id", UUID.class)),
                DeliveryState.valueOf(Columns.text(row, "state")),
                Columns.optional(row, "shown_at", Instant.class),
                Columns.text(row, "json"));
    }

    private static ChannelAttempt attempt(Readable row) {
        return new ChannelAttempt(
                Columns.text(row, "channel"),
                DeliveryState.valueOf(Columns.text(row, "state")),
                Columns.required(row, "attempts", Integer.class),
                Columns.optional(row, "last_attempt_at", Instant.class),
                Columns.optional(row, "next_attempt_at", Instant.class),
                Optional.ofNullable(row.get("reason", String.class)));
    }
}
