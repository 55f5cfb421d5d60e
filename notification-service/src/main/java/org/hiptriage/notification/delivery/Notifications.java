package org.hiptriage.notification.delivery;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The notifications, one for each result. */
@Component
class Notifications {
    private final DatabaseClient database;

    Notifications(DatabaseClient database) {
        this.database = database;
    }

    Flux<StoredNotification> newestFirst(String runnerId, PageRequest<StoredNotification.Order> page) {
        String sql = "select notification_id, state, created_at, json from notification where runner_id = :runner"
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

    private static StoredNotification stored(Readable row) {
        return new StoredNotification(
                new StoredNotification.Order(
                        Columns.required(row, "created_at", Instant.class),
                        Columns.required(row, "notification_id", UUID.class)),
                Columns.text(row, "state"),
                Columns.text(row, "json"));
    }
}
