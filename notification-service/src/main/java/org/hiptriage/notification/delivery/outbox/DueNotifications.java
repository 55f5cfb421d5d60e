package org.hiptriage.notification.delivery.outbox;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.progress.Happening;
import org.hiptriage.notification.delivery.progress.Happenings;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Lets notifications go their next step when it is due: whichever instance finds one has it to itself for a while. */
@Component
class DueNotifications extends LoopedWork {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int TOGETHER = 100;

    private static final String CLAIM = """
            update notification n set due_at = $2
            from (
              select notification_id from notification where due_at <= $1 order by due_at limit $3
              for update skip locked) as due
            where n.notification_id = due.notification_id
            returning n.notification_id, n.runner_id""";

    private final ConnectionPool pool;
    private final Happenings happenings;
    private final Clock clock;
    private final WorkLoop loop = new WorkLoop("escalation", LOOK, this::work);

    DueNotifications(ConnectionPool pool, Happenings happenings, Clock clock) {
        this.pool = pool;
        this.happenings = happenings;
        this.clock = clock;
    }

    private boolean work() {
        Instant now = clock.instant();
        List<Happening.Due> due = claim(now).collectList().blockOptional(LEASE).orElse(List.of());
        // One that fails is due again when its lease ends.
        Flux.fromIterable(due)
                .flatMap(step -> happenings.tell(step).onErrorComplete(), TOGETHER)
                .blockLast(LEASE);
        return due.size() == TOGETHER;
    }

    private Flux<Happening.Due> claim(Instant now) {
        return Flux.usingWhen(
                pool.create(),
                connection -> Flux.from(connection
                                .createStatement(CLAIM)
                                .bind(0, now)
                                .bind(1, now.plus(LEASE))
                                .bind(2, TOGETHER)
                                .execute())
                        .concatMap(result -> result.map(row -> new Happening.Due(
                                Columns.required(row, "notification_id", UUID.class), Columns.text(row, "runner_id")))),
                Connection::close);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
