package org.hiptriage.notification.delivery.stream;

import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a runner's stream tells, kept so that it can be resumed. */
@Component
public class RunnerEvents {
    static final String CHANNEL = "runner_event";

    private final DatabaseClient database;

    RunnerEvents(DatabaseClient database) {
        this.database = database;
    }

    /** Adds an entry in the transaction that runs; whoever listens is woken when it commits. */
    public Mono<Void> append(String runnerId, String type, String payload) {
        return database.sql("""
                        with entry as (
                          insert into runner_event (runner_id, type, payload) values (:runner, :type, :payload) returning runner_id
                        )
                        select pg_notify('runner_event', runner_id) from entry""")
                .bind("runner", runnerId)
                .bind("type", type)
                .bind("payload", payload)
                .then();
    }

    Flux<RunnerEvent> after(String runnerId, long id, int limit) {
        return database.sql("select id, type, payload from runner_event"
                        + " where runner_id = :runner and id > :id order by id limit :limit")
                .bind("runner", runnerId)
                .bind("id", id)
                .bind("limit", limit)
                .map(row -> new RunnerEvent(
                        Columns.required(row, "id", Long.class),
                        Columns.text(row, "type"),
                        Columns.text(row, "payload")))
                .all();
    }

    /** The newest entry's id; 0 where there is none yet. */
    Mono<Long> newest(String runnerId) {
        return database.sql("select coalesce(max(id), 0) from runner_event where runner_id = :runner")
                .bind("runner", runnerId)
                .mapValue(Long.class)
                .one();
    }
}
