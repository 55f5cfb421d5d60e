package org.hiptriage.notification.results;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Relief;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Side;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The results that came, by runner. */
@Component
public class Results {
    private static final String COLUMNS = "select result_id, observed_at, triaged_at, json from result";
    private static final String NEWEST_FIRST = " order by observed_at desc, triaged_at desc, result_id desc";

    private final DatabaseClient database;

    Results(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(Outcome outcome, String json) {
        return database.sql("""
                        insert into result (result_id, assessment_id, runner_id, side, observed_at, triaged_at, trigger, level, json)
                        values (:result, :assessment, :runner, :side, :observed, :triaged, :trigger, :level, :json)
                        on conflict do nothing""")
                .bind("result", outcome.resultId())
                .bind("assessment", outcome.assessmentId())
                .bind("runner", outcome.runnerId())
                .bind("side", outcome.side().name())
                .bind("observed", outcome.observedAt())
                .bind("triaged", outcome.triagedAt())
                .bind("trigger", outcome.trigger().name())
                .bind("level", outcome.level().name())
                .bind("json", json)
                .then();
    }

    Flux<StoredResult> newestFirst(String runnerId, PageRequest<StoredResult.Order> page) {
        String sql = COLUMNS + " where runner_id = :runner"
                + page.after()
                        .map(order -> " and (observed_at, triaged_at, result_id) < (:observed, :triaged, :result)")
                        .orElse("")
                + NEWEST_FIRST + " limit :limit";
        DatabaseClient.GenericExecuteSpec query =
                database.sql(sql).bind("runner", runnerId).bind("limit", page.toFetch());
        if (page.after().isPresent()) {
            StoredResult.Order after = page.after().get();
            query = query.bind("observed", after.observedAt())
                    .bind("triaged", after.triagedAt())
                    .bind("result", after.resultId());
        }
        return query.map(Results::stored).all();
    }

    /** The results of one assessment, newest first. */
    Flux<StoredResult> of(String runnerId, UUID assessmentId) {
        return database.sql(COLUMNS + " where runner_id = :runner and assessment_id = :assessment" + NEWEST_FIRST)
                .bind("runner", runnerId)
                .bind("assessment", assessmentId)
                .map(Results::stored)
                .all();
    }

    /** The assessments of a runner that came to self-care and were observed after this. */
    public Flux<Relief> reliefsAfter(String runnerId, Instant observedAt) {
        return database.sql("select side, observed_at from result where runner_id = :runner"
                        + " and observed_at > :observed and trigger = 'ASSESSMENT' and level = 'SELF_CARE'")
                .bind("runner", runnerId)
                .bind("observed", observedAt)
                .map(row -> new Relief(
                        Side.valueOf(Columns.text(row, "side")), Columns.required(row, "observed_at", Instant.class)))
                .all();
    }

    private static StoredResult stored(Readable row) {
        return new StoredResult(
                new StoredResult.Order(
                        Columns.required(row, "observed_at", Instant.class),
                        Columns.required(row, "triaged_at", Instant.class),
                        Columns.required(row, "result_id", UUID.class)),
                Columns.text(row, "json"));
    }
}
