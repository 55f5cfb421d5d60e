package org.hiptriage.notification.results;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.http.PageRequest;
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

    /** A page of a runner's results, by when they were observed. */
    public Flux<StoredResult> newestFirst(String runnerId, PageRequest<StoredResult.Order> page) {
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

    /** The results of one assessment, newest first: that is the one triaged last, whatever was reported in between. */
    public Flux<StoredResult> of(String runnerId, UUID assessmentId) {
        return database.sql(COLUMNS + " where runner_id = :runner and assessment_id = :assessment"
                        + " order by triaged_at desc, observed_at desc, result_id desc")
                .bind("runner", runnerId)
                .bind("assessment", assessmentId)
                .map(Results::stored)
                .all();
    }

    /** The result with this id. */
    public Mono<StoredResult> find(UUID resultId) {
        return database.sql(COLUMNS + " where result_id = :result")
                .bind("result", resultId)
                .map(Results::stored)
                .one();
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
