package org.hiptriage.notification.delivery;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.events.NotificationState;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.stream.RunnerEvents;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The notifications, one for each result. */
@Component
public class Notifications {
    private final DatabaseClient database;
    private final RunnerEvents stream;
    private final JsonMapper json;

    Notifications(DatabaseClient database, RunnerEvents stream, JsonMapper json) {
        this.database = database;
        this.stream = stream;
        this.json = json;
    }

    /** Creates one, unless the result has one already; a prompt to be seen goes to the runner's stream. */
    public Mono<Void> create(Prompt prompt) {
        String told = json.writeValueAsString(prompt);
        return insert(prompt, told).flatMap(rows -> switch (prompt.kind()) {
            case SEE_DOCTOR -> rows == 0 ? Mono.empty() : stream.append(prompt.runnerId(), "see-doctor", told);
            case URGENT_CARE -> rows == 0 ? Mono.empty() : stream.append(prompt.runnerId(), "urgent-care", told);
            // The stream shows the plan itself.
            case PLAN, LOAD_WARNING -> Mono.empty();
        });
    }

    private Mono<Long> insert(Prompt prompt, String told) {
        NotificationKind kind = prompt.kind();
        return database.sql("""
                        insert into notification (notification_id, runner_id, result_id, kind, state, created_at, json)
                        values (:notification, :runner, :result, :kind, :state, clock_timestamp(), :json)
                        on conflict do nothing""")
                .bind("notification", prompt.notificationId())
                .bind("runner", prompt.runnerId())
                .bind("result", prompt.resultId())
                .bind("kind", kind.name())
                .bind("state", NotificationState.PENDING.name())
                .bind("json", told)
                .fetch()
                .rowsUpdated();
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
