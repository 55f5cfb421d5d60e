package org.hiptriage.notification.exerciseplan;

import java.time.Instant;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.exerciseplan.composition.PlanState;
import org.hiptriage.notification.outcome.Outcome;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The current plan of each runner. Written only by who holds the runner's lock. */
@Component
class Plans {
    private final DatabaseClient database;

    Plans(DatabaseClient database) {
        this.database = database;
    }

    Mono<StoredPlan> of(String runnerId) {
        return database.sql("select observed_at, triaged_at, state, json from plan where runner_id = :runner")
                .bind("runner", runnerId)
                .map(row -> new StoredPlan(
                        Columns.required(row, "observed_at", Instant.class),
                        Columns.required(row, "triaged_at", Instant.class),
                        PlanState.valueOf(Columns.text(row, "state")),
                        Columns.text(row, "json")))
                .one();
    }

    Mono<Void> replace(Outcome outcome, PlanState state, String json) {
        return database.sql("""
                        insert into plan (runner_id, result_id, observed_at, triaged_at, state, json)
                        values (:runner, :result, :observed, :triaged, :state, :json)
                        on conflict (runner_id) do update set result_id = excluded.result_id,
                          observed_at = excluded.observed_at, triaged_at = excluded.triaged_at, state = excluded.state,
                          json = excluded.json""")
                .bind("runner", outcome.runnerId())
                .bind("result", outcome.resultId())
                .bind("observed", outcome.observedAt())
                .bind("triaged", outcome.triagedAt())
                .bind("state", state.name())
                .bind("json", json)
                .then();
    }

    Mono<Void> change(String runnerId, PlanState state, String json) {
        return database.sql("update plan set state = :state, json = :json where runner_id = :runner")
                .bind("runner", runnerId)
                .bind("state", state.name())
                .bind("json", json)
                .then();
    }
}
