package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.schemas.ids.EventIds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What stands here of a runner because of reports that were received after the erasure: topics are read side by side, so it
 * may be here before the erasure is, and a red flag among it must not be lost.
 *
 * @param results of later reports
 * @param alerts that a later report opened or joined
 * @param notifications about either
 */
record LaterEvents(List<UUID> results, List<UUID> alerts, List<UUID> notifications) {
    LaterEvents {
        results = List.copyOf(results);
        alerts = List.copyOf(alerts);
        notifications = List.copyOf(notifications);
    }

    /** Those of this runner; only for who holds the runner's lock. */
    static Mono<LaterEvents> read(Connection connection, String runnerId, Instant erasedAt) {
        return results(connection, runnerId, erasedAt)
                .flatMap(results -> alerts(connection, runnerId, erasedAt)
                        .flatMap(alerts -> notifications(connection, runnerId, results, alerts)
                                .map(notifications -> new LaterEvents(results, alerts, notifications))));
    }

    private static Mono<List<UUID>> results(Connection connection, String runnerId, Instant erasedAt) {
        return Flux.from(connection
                        .createStatement("""
                        select r.result_id as id from result r join inbox i on i.event_id = r.result_id
                        where r.runner_id = $1 and i.sent_at > $2""")
                        .bind(0, runnerId)
                        .bind(1, erasedAt)
                        .execute())
                .concatMap(result -> result.map(row -> id(row, "id")))
                .collectList();
    }

    /** An event that joined an alert left nothing but its result's id there, from which its own follows. */
    private static Mono<List<UUID>> alerts(Connection connection, String runnerId, Instant erasedAt) {
        return Flux.from(connection
                        .createStatement("select alert_id, result_id from alert where runner_id = $1")
                        .bind(0, runnerId)
                        .execute())
                .concatMap(result ->
                        result.map(row -> new Raised(id(row, "alert_id"), EventIds.alert(id(row, "result_id")))))
                .collectList()
                .flatMap(raised -> Flux.from(connection
                                .createStatement("""
                                select a.alert_id as id from unnest($1::uuid[], $2::uuid[]) as a (alert_id, newest)
                                where exists (
                                  select from inbox i where i.event_id in (a.alert_id, a.newest) and i.sent_at > $3)""")
                                .bind(0, raised.stream().map(Raised::alertId).toArray(UUID[]::new))
                                .bind(
                                        1,
                                        raised.stream().map(Raised::newestEvent).toArray(UUID[]::new))
                                .bind(2, erasedAt)
                                .execute())
                        .concatMap(result -> result.map(row -> id(row, "id")))
                        .collectList());
    }

    private static Mono<List<UUID>> notifications(
            Connection connection, String runnerId, List<UUID> results, List<UUID> alerts) {
        return Flux.from(connection
                        .createStatement("""
                        select notification_id as id from notification
                        where runner_id = $1 and (result_id = any($2::uuid[]) or alert_id = any($3::uuid[]))""")
                        .bind(0, runnerId)
                        .bind(1, results.toArray(UUID[]::new))
                        .bind(2, alerts.toArray(UUID[]::new))
                        .execute())
                .concatMap(result -> result.map(row -> id(row, "id")))
                .collectList();
    }

    private static UUID id(Readable row, String column) {
        return Columns.required(row, column, UUID.class);
    }

    private record Raised(UUID alertId, UUID newestEvent) {}
}
