package org.hiptriage.notification.database;

import io.r2dbc.spi.Connection;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Until a transaction ends no other of its runners begins, on any instance. */
public final class RunnerLocks {
    private RunnerLocks() {}

    /**
     * Waits for these runners' turn, in the same order as any other transaction does, so that no two wait for each other.
     * To be asked before anything is read or changed of them.
     */
    public static Mono<Void> take(Connection connection, Collection<String> runnerIds) {
        return Flux.from(connection
                        .createStatement("""
                        select count(pg_advisory_xact_lock(runner)) from (
                          select distinct hashtextextended(runner_id, 0) as runner
                          from unnest($1::text[]) as asked (runner_id) order by runner) as in_order""")
                        .bind(0, runnerIds.toArray(String[]::new))
                        .execute())
                .concatMap(result -> result.map(row -> true))
                .then();
    }
}
