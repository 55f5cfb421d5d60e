package org.hiptriage.notification.delivery.inbox;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.util.UUID;
import java.util.function.Supplier;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.runner.Runners;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets each event in once, and the events of one runner one after the other. */
@Component
class Inbox {
    private final Transactions transactions;

    Inbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does what is decided in one transaction, unless the event was let in before. True where it was new. */
    Mono<Boolean> once(String topic, UUID eventId, String runnerId, Supplier<Decision> decision) {
        return transactions.of(connection -> enter(connection, topic, eventId, runnerId)
                .flatMap(isNew ->
                        isNew ? put(connection, runnerId, decision.get()).thenReturn(true) : Mono.just(false)));
    }

    /**
     * Until the transaction ends no other of this runner begins: both topics' listeners, on any instance, take turns. A
     * statement of its own, as one sees only what was committed before it began, and this one may wait for its turn.
     */
    private static Mono<Boolean> enter(Connection connection, String topic, UUID eventId, String runnerId) {
        return Flux.from(connection
                        .createStatement("""
                        with turn as materialized (select pg_advisory_xact_lock(hashtextextended($1, 0)))
                        insert into inbox (event_id, topic) select $2, $3 from turn on conflict do nothing""")
                        .bind(0, runnerId)
                        .bind(1, eventId)
                        .bind(2, topic)
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .reduce(0L, Long::sum)
                .map(rows -> rows == 1);
    }

    private static Mono<Void> put(Connection connection, String runnerId, Decision decision) {
        return Runners.read(connection, runnerId, decision.question())
                .map(decision.changes())
                .flatMap(changes -> Runners.write(connection, changes));
    }
}
