package org.hiptriage.notification.delivery.inbox;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lets each event in once, and the events of one runner one after the other. */
@Component
class Inbox {
    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    Inbox(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Does the work in one transaction, unless the event was let in before. True where it was new. */
    Mono<Boolean> once(String topic, UUID eventId, String runnerId, Supplier<Mono<Void>> work) {
        return enter(topic, eventId, runnerId)
                .flatMap(isNew -> isNew ? Mono.defer(work).thenReturn(true) : Mono.just(false))
                .as(transaction::transactional);
    }

    /** Until the transaction ends no other of this runner begins: both topics' listeners, on any instance, take turns. */
    private Mono<Boolean> enter(String topic, UUID eventId, String runnerId) {
        return database.sql("""
                        with turn as materialized (select pg_advisory_xact_lock(hashtextextended(:runner, 0)))
                        insert into inbox (event_id, topic) select :event, :topic from turn on conflict do nothing""")
                .bind("runner", runnerId)
                .bind("event", eventId)
                .bind("topic", topic)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}
