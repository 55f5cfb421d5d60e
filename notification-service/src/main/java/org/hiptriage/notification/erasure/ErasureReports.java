package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which erasures there were, and what services said of them; nothing of whom. */
@Component
class ErasureReports {
    static final String SERVICE = "notification-service";
    private static final List<String> SERVICES = List.of("triage-service", SERVICE);
    /** Who is done once the keys are destroyed, after all others. */
    static final String KEYS = "keys";

    private static final List<String> SERVICES_AND_KEYS = List.of("triage-service", SERVICE, KEYS);
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final DatabaseClient database;

    ErasureReports(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps that there is such an erasure. */
    static Mono<Void> begin(Connection connection, RunnerErasureRequested erasure, boolean withKeys) {
        return execute(connection
                .createStatement(
                        "insert into erasure (erasure_id, requested_at, with_keys) values ($1, $2, $3) on conflict do nothing")
                .bind(0, erasure.getErasureId())
                .bind(1, erasure.getReceivedAt())
                .bind(2, withKeys));
    }

    /** Keeps what a service says; the first word counts. */
    static Mono<Void> keep(Connection connection, ErasureCompleted completed) {
        var removed = new TreeMap<String, Long>();
        completed.getRemoved().forEach(kind -> removed.put(kind.getKind(), kind.getCount()));
        return execute(connection
                .createStatement("""
                insert into erasure_report (erasure_id, service, completed_at, removed)
                values ($1, $2, $3, $4::jsonb) on conflict do nothing""")
                .bind(0, completed.getErasureId())
                .bind(1, completed.getService())
                .bind(2, completed.getOccurredAt())
                .bind(3, JSON.writeValueAsString(removed)));
    }

    /** How far an erasure has come; empty where none with this id is known here. */
    Mono<ErasureProgress> progress(UUID erasureId) {
        return database.sql("select requested_at, with_keys from erasure where erasure_id = :id")
                .bind("id", erasureId)
                .map(row -> Map.entry(
                        Columns.required(row, "requested_at", Instant.class),
                        Columns.required(row, "with_keys", Boolean.class)))
                .one()
                .flatMap(asked -> reports(erasureId)
                        .map(reports -> ErasureProgress.of(
                                erasureId, asked.getKey(), reports, asked.getValue() ? SERVICES_AND_KEYS : SERVICES)));
    }

    private Mono<List<ErasureProgress.Report>> reports(UUID erasureId) {
        return database.sql("""
                        select service, completed_at, removed::text as removed from erasure_report
                        where erasure_id = :id order by completed_at, service""")
                .bind("id", erasureId)
                .map(row -> new ErasureProgress.Report(
                        Columns.text(row, "service"),
                        Columns.required(row, "completed_at", Instant.class),
                        JSON.readValue(Columns.text(row, "removed"), COUNTS)))
                .all()
                .collectList();
    }

    private static Mono<Void> execute(Statement statement) {
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated).then();
    }
}
