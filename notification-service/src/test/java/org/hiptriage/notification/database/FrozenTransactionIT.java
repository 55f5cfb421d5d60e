package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An instance that is halted in the middle of a transaction keeps its locks until the database ends that. */
class FrozenTransactionIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HELD_UP_FOR_AT_MOST = Duration.ofSeconds(25);
    private static final int BROKER_MAY_NEED_MS = 60_000;

    private final OutboxStack outbox = OutboxStack.shared();
    private final Transactions transactions = outbox.service().application().getBean(Transactions.class);

    @Test
    void a_red_flag_waits_some_seconds_at_most_for_an_instance_that_froze_with_its_runner() {
        var locked = new AtomicBoolean();
        Disposable frozen = transactions
                .of(connection -> RunnerLocks.take(connection, List.of("r-frozen"))
                        .then(Mono.fromRunnable(() -> locked.set(true)))
                        .then(Mono.<Boolean>never()))
                .subscribe();
        try {
            Await.until(() -> assertThat(locked).isTrue());

            outbox.raiseUrgent("r-frozen", NOON);

            Await.until(
                    HELD_UP_FOR_AT_MOST,
                    () -> assertThat(outbox.told("r-frozen")).contains("PENDING"));
        } finally {
            frozen.dispose();
        }
    }

    @Test
    void what_waits_for_the_broker_may_stand_still_for_longer_and_only_that() {
        assertThat(mayStandStillMs(transactions.waitingForBroker(FrozenTransactionIT::allowed)))
                .isGreaterThan(BROKER_MAY_NEED_MS);
        assertThat(mayStandStillMs(transactions.of(FrozenTransactionIT::allowed)))
                .isPositive()
                .isLessThan(BROKER_MAY_NEED_MS);
    }

    private static int mayStandStillMs(Mono<Integer> asked) {
        return asked.blockOptional().orElseThrow();
    }

    private static Mono<Integer> allowed(Connection connection) {
        return Flux.from(connection
                        .createStatement(
                                "select setting::int as setting from pg_settings where name = 'idle_in_transaction_session_timeout'")
                        .execute())
                .concatMap(result -> result.map(row -> Columns.required(row, "setting", Integer.class)))
                .next();
    }
}
