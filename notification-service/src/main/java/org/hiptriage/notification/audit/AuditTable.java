package org.hiptriage.notification.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The audit in the database, which refuses every change of what stands there. */
@Component
class AuditTable {
    private final Transactions transactions;
    private final DatabaseClient database;

    AuditTable(Transactions transactions, DatabaseClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Adds these; of an alert the runner is looked up. */
    Mono<Boolean> append(List<AuditEvent> events) {
        return transactions.of(connection -> Flux.from(connection
                        .createStatement("""
                        insert into audit_event (at, who, what, runner_id, alert_id)
                        select come.at, come.who, come.what, coalesce(come.runner_id, a.runner_id), come.alert_id
                        from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::uuid[]) with ordinality
                          as come (at, who, what, runner_id, alert_id, place)
                        left join alert a on a.alert_id = come.alert_id
                        order by come.place""")
                        .bind(0, events.stream().map(AuditEvent::at).toArray(Instant[]::new))
                        .bind(1, events.stream().map(AuditEvent::who).toArray(String[]::new))
                        .bind(2, events.stream().map(AuditEvent::what).toArray(String[]::new))
                        .bind(
                                3,
                                events.stream()
                                        .map(event -> event.runnerId().orElse(null))
                                        .toArray(String[]::new))
                        .bind(
                                4,
                                events.stream()
                                        .map(event -> event.alertId().orElse(null))
                                        .toArray(UUID[]::new))
                        .execute())
                .concatMap(result -> result.getRowsUpdated())
                .then(Mono.just(true)));
    }

    /** The newest first, of one runner where that is asked for. */
    Mono<List<Stored>> page(Optional<String> runnerId, PageRequest<Long> page) {
        return database.sql("""
                        select audit_id, at, who, what, runner_id, alert_id from audit_event
                        where (:runner = '' or runner_id = :runner) and audit_id < :before
                        order by audit_id desc limit :most""")
                .bind("runner", runnerId.orElse(""))
                .bind("before", page.after().orElse(Long.MAX_VALUE))
                .bind("most", page.toFetch())
                .map(row -> new Stored(
                        Columns.required(row, "audit_id", Long.class),
                        new AuditEvent(
                                Columns.required(row, "at", Instant.class),
                                Columns.text(row, "who"),
                                Columns.text(row, "what"),
                                Columns.optional(row, "runner_id", String.class),
                                Columns.optional(row, "alert_id", UUID.class))))
                .all()
                .collectList();
    }

    /** An entry with its place. */
    record Stored(long auditId, AuditEvent event) {}
}
