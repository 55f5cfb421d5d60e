package org.hiptriage.notification.delivery.stream;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a runner's stream tells, kept so that it can be resumed. */
@Component
class RunnerEvents {
    static final String CHANNEL = "runner_event";

    private final ConnectionPool pool;
    private final DatabaseClient database;

    RunnerEvents(ConnectionPool pool, DatabaseClient database) {
        this.pool = pool;
        this.database = database;
    }

    /** Straight on the driver, as every wake-up of every open stream asks for this. */
    Flux<RunnerEvent> after(String runnerId, long id, int limit) {
        return Flux.usingWhen(
                pool.create(),
                connection -> Flux.from(connection
                                .createStatement("select id, type, payload from runner_event"
                                        + " where runner_id = $1 and id > $2 order by id limit $3")
                                .bind(0, runnerId)
                                .bind(1, id)
                                .bind(2, limit)
                                .execute())
                        .concatMap(result -> result.map(RunnerEvents::event)),
                Connection::close);
    }

    /** The newest entry's id; 0 where there is none yet. */
    Mono<Long> newest(String runnerId) {
        return database.sql("select coalesce(max(id), 0) from runner_event where runner_id = :runner")
                .bind("runner", runnerId)
                .mapValue(Long.class)
                .one();
    }

    private static RunnerEvent event(Readable row) {
        return new RunnerEvent(
                Columns.required(row, "id", Long.class), Columns.text(row, "type"), Columns.text(row, "payload"));
    }
}
