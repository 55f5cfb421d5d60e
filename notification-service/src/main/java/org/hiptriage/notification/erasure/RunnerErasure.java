package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes every row about a runner; for one transaction, and only for who holds the runner's lock. */
final class RunnerErasure {
    /**
     * What one transaction removes, one that takes runs in may be about to add: those do not take the runners' turns, so it
     * waits for them, and they for it.
     */
    private static final String WITHOUT_NEW_RUNS = "lock table run_recording in share row exclusive mode";

    private static final String MARK = """
            insert into erased_runner as known (runner_id, erased_at) values ($1, $2)
            on conflict (runner_id) do update set erased_at = excluded.erased_at
            where known.erased_at < excluded.erased_at
            returning erased_at""";

    /** Boards are told that the alerts are gone, without anything of what they were. */
    private static final String TELL_BOARDS = """
            with told as (
              insert into alert_event (change, snapshot)
              select 'erased', jsonb_build_object('alert_id', alert_id, 'version', version + 1)
              from unnest($1::uuid[], $2::int[]) as gone (alert_id, version)
              returning event_id)
            select pg_notify('alert_event', '') from (select count(*) as alerts from told) as all_told where alerts > 0""";

    private RunnerErasure() {}

    /**
     * Forgets what was received of the runner up to then.
     *
     * @return how many rows of which kind were removed: none where an erasure of then or later was done before, so that one
     *     that is read anew takes nothing that came since
     */
    static Mono<Map<String, Long>> of(Connection connection, String runnerId, Instant erasedAt) {
        return mark(connection, runnerId, erasedAt)
                .flatMap(isNews -> isNews
                        ? execute(connection.createStatement(WITHOUT_NEW_RUNS))
                                .then(Mono.defer(() -> LaterEvents.read(connection, runnerId, erasedAt)))
                                .flatMap(later -> remove(connection, runnerId, erasedAt, later))
                        : Mono.just(nothing()));
    }

    private static Map<String, Long> nothing() {
        var counts = new LinkedHashMap<String, Long>();
        Arrays.asList(RunnerTable.values()).forEach(table -> counts.put(table.kind(), 0L));
        return counts;
    }

    private static Mono<Boolean> mark(Connection connection, String runnerId, Instant erasedAt) {
        return Flux.from(connection
                        .createStatement(MARK)
                        .bind(0, runnerId)
                        .bind(1, erasedAt)
                        .execute())
                .concatMap(result -> result.map(row -> true))
                .next()
                .defaultIfEmpty(false);
    }

    private static Mono<Map<String, Long>> remove(
            Connection connection, String runnerId, Instant erasedAt, LaterEvents later) {
        return GoneAlert.read(connection, runnerId, later.alerts())
                .flatMap(gone -> Flux.fromIterable(Arrays.asList(RunnerTable.values()))
                        .concatMap(table -> rows(connection
                                        .createStatement(table.removal())
                                        .bind(0, runnerId)
                                        .bind(1, erasedAt)
                                        .bind(2, ids(later.results()))
                                        .bind(3, ids(later.alerts()))
                                        .bind(4, ids(later.notifications())))
                                .map(count -> Map.entry(table.kind(), count)))
                        .collect(LinkedHashMap<String, Long>::new, (all, one) -> all.put(one.getKey(), one.getValue()))
                        .flatMap(counts -> execute(connection
                                        .createStatement(TELL_BOARDS)
                                        .bind(
                                                0,
                                                gone.stream()
                                                        .map(GoneAlert::alertId)
                                                        .toArray(UUID[]::new))
                                        .bind(
                                                1,
                                                gone.stream()
                                                        .map(GoneAlert::version)
                                                        .toArray(Integer[]::new)))
                                .then(execute(connection
                                        .createStatement("select pg_notify('runner_erased', $1)")
                                        .bind(0, runnerId)))
                                .thenReturn(counts)));
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Mono<Long> rows(Statement statement) {
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated).reduce(0L, Long::sum);
    }

    private static Mono<Void> execute(Statement statement) {
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated).then();
    }
}
