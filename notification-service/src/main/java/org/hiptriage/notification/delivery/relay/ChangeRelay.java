package org.hiptriage.notification.delivery.relay;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.notification.database.Announcements;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes the changes to the topic, one instance at a time. A change is gone from its table only once the broker has it; one
 * that is told twice after a crash has the same id. The next change of a runner waits for the one before, so that a send
 * that fails never lets a later one pass.
 */
@Component
class ChangeRelay extends LoopedWork {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TOGETHER = 500;
    /** Only one transaction at a time holds this lock of PostgreSQL; the number is nobody else's. */
    private static final long TURN = 0x4849_5052_454c_4159L;

    private final Transactions transactions;
    private final NotificationEventsPublisher publisher;
    private final WorkLoop loop = new WorkLoop("relay", LOOK, this::work);

    ChangeRelay(Transactions transactions, NotificationEventsPublisher publisher, Announcements announcements) {
        this.transactions = transactions;
        this.publisher = publisher;
        announcements.listen(
                "outbox",
                payload -> {
                    if (payload.equals("change")) {
                        loop.call();
                    }
                },
                loop::call);
    }

    private boolean work() {
        int relayed = transactions
                .waitingForBroker(connection -> isOurTurn(connection)
                        .flatMap(ours -> ours ? read(connection) : Mono.just(List.<ChangeRow>of()))
                        .flatMap(changes -> relay(connection, changes).thenReturn(changes.size())))
                .blockOptional(LIMIT)
                .orElse(0);
        return relayed == TOGETHER;
    }

    private static Mono<Boolean> isOurTurn(Connection connection) {
        return Flux.from(connection
                        .createStatement("select pg_try_advisory_xact_lock($1)")
                        .bind(0, TURN)
                        .execute())
                .concatMap(result -> result.map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class))))
                .next();
    }

    private static Mono<List<ChangeRow>> read(Connection connection) {
        return Flux.from(connection.createStatement("""
                        select c.change_id, c.notification_id, c.runner_id, c.result_id, c.kind, c.state, c.channel, c.about,
                          c.reason, c.occurred_at, n.trace_parent
                        from notification_change c left join notification n on n.notification_id = c.notification_id
                        order by c.change_id limit $1""").bind(0, TOGETHER).execute())
                .concatMap(result -> result.map(ChangeRow::of))
                .collectList();
    }

    private Mono<Void> relay(Connection connection, List<ChangeRow> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(rounds(changes))
                .concatMap(round -> Mono.fromFuture(() -> publisher.publish(round))
                        // The producer may block while it looks for the broker.
                        .subscribeOn(Schedulers.boundedElastic()))
                .then(Mono.defer(() -> delete(connection, changes)));
    }

    /** In their order, each runner once in a round. */
    private static Collection<List<ChangeRow>> rounds(List<ChangeRow> changes) {
        Map<String, Integer> earlier = new HashMap<>();
        Map<Integer, List<ChangeRow>> rounds = new LinkedHashMap<>();
        for (ChangeRow change : changes) {
            int round = earlier.merge(change.runnerId(), 1, Integer::sum);
            rounds.computeIfAbsent(round, number -> new ArrayList<>()).add(change);
        }
        return rounds.values();
    }

    private static Mono<Void> delete(Connection connection, List<ChangeRow> changes) {
        return Flux.from(connection
                        .createStatement("delete from notification_change where change_id = any($1::bigint[])")
                        .bind(0, changes.stream().map(ChangeRow::changeId).toArray(Long[]::new))
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
