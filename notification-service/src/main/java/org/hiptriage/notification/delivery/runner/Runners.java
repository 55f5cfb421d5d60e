package org.hiptriage.notification.delivery.runner;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownRelief;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of one runner, in one statement each way. Only for who holds the runner's lock. */
public final class Runners {
    // A row for each open alert or relief; the plan's columns are the same in all of them.
    private static final String ALERTS_AND_PLAN = """
            select p.result_id as plan_result_id, p.observed_at as plan_observed_at, p.triaged_at as plan_triaged_at,
              p.state as plan_state, case when $2 and p.state = 'ACTIVE' then p.json end as plan_json, %s a.*
            from (select $1::text as runner) r
            left join plan p on p.runner_id = r.runner
            left join alert a on a.runner_id = r.runner and a.state = 'OPEN'""";
    private static final String WITHOUT_RELIEFS =
            ALERTS_AND_PLAN.formatted("null::text as relief_side, null::timestamptz as relief_observed_at,");
    private static final String WITH_RELIEFS =
            ALERTS_AND_PLAN.formatted("s.side as relief_side, s.observed_at as relief_observed_at,") + """

            left join (
              select side, max(observed_at) as observed_at from result
              where runner_id = $1 and observed_at > $3 and trigger = 'ASSESSMENT' and level = 'SELF_CARE'
              group by side
            ) s on true""";

    private Runners() {}

    /** What is known of a runner. */
    public static Mono<KnownRunner> read(Connection connection, String runnerId, RunnerQuestion question) {
        String sql = question.reliefsAfter().isPresent() ? WITH_RELIEFS : WITHOUT_RELIEFS;
        Statement statement = connection.createStatement(sql).bind(0, runnerId).bind(1, question.mayHoldPlan());
        question.reliefsAfter().ifPresent(after -> statement.bind(2, after));
        return Flux.from(statement.execute())
                .concatMap(result -> result.map(Row::of))
                .collectList()
                .map(Runners::known);
    }

    private static KnownRunner known(List<Row> rows) {
        return new KnownRunner(
                rows.stream().flatMap(row -> row.alert().stream()).distinct().toList(),
                rows.stream().flatMap(row -> row.plan().stream()).findFirst(),
                rows.stream().flatMap(row -> row.relief().stream()).distinct().toList());
    }

    /** Writes all of it; the runner's streams are woken when the transaction commits. */
    public static Mono<Void> write(Connection connection, RunnerChanges changes) {
        var sql = new ChangesStatement(changes);
        if (sql.isEmpty()) {
            return Mono.empty();
        }
        Statement statement = connection.createStatement(sql.text());
        List<Object> values = sql.values();
        for (int i = 0; i < values.size(); i++) {
            statement.bind(i, values.get(i));
        }
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated).then();
    }

    private record Row(Optional<AlertRow> alert, Optional<KnownPlan> plan, Optional<KnownRelief> relief) {
        static Row of(Readable row) {
            return new Row(
                    Columns.optional(row, "alert_id", UUID.class).map(present -> AlertRow.of(row)),
                    Columns.optional(row, "plan_state", String.class).map(state -> plan(row, state)),
                    Columns.optional(row, "relief_side", String.class)
                            .map(side ->
                                    new KnownRelief(side, Columns.required(row, "relief_observed_at", Instant.class))));
        }

        private static KnownPlan plan(Readable row, String state) {
            return new KnownPlan(
                    Columns.required(row, "plan_result_id", UUID.class),
                    Columns.required(row, "plan_observed_at", Instant.class),
                    Columns.required(row, "plan_triaged_at", Instant.class),
                    state,
                    Columns.optional(row, "plan_json", String.class));
        }
    }
}
