package org.hiptriage.notification.exerciseplan;

import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The current plan of each runner. */
@Component
class Plans {
    private final DatabaseClient database;

    Plans(DatabaseClient database) {
        this.database = database;
    }

    /** JSON of the plan. */
    Mono<String> of(String runnerId) {
        return database.sql("select json from plan where runner_id = :runner")
                .bind("runner", runnerId)
                .map(row -> Columns.text(row, "json"))
                .one();
    }
}
