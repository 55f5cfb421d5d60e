package org.hiptriage.notification.delivery.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import org.hiptriage.notification.delivery.work.BackgroundWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** How much waits in the outbox and on its way to the topic, looked at now and then: it is the same for all instances. */
@Component
class OutboxMeters implements BackgroundWork, DisposableBean {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DatabaseClient database;
    private final Clock clock;
    private final WorkLoop loop = new WorkLoop("outbox meters", LOOK, this::work);
    private volatile Waiting waiting = new Waiting(0, 0, 0, 0);

    /** Counts, and an age in seconds. */
    private record Waiting(double due, double later, double oldestDueSeconds, double changes) {}

    OutboxMeters(DatabaseClient database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("hip.outbox.waiting", () -> waiting.due())
                .tag("when", "due")
                .register(meters);
        Gauge.builder("hip.outbox.waiting", () -> waiting.later())
                .tag("when", "later")
                .register(meters);
        Gauge.builder("hip.outbox.oldest.due", () -> waiting.oldestDueSeconds())
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("hip.notification.changes.waiting", () -> waiting.changes())
                .register(meters);
    }

    private boolean work() {
        waiting = database.sql("""
                        select count(*) filter (where due_at <= :now) as due, count(*) filter (where due_at > :now) as later,
                          coalesce(extract(epoch from :now - min(due_at) filter (where due_at <= :now)), 0)::float8
                            as oldest,
                          (select count(*) from notification_change) as changes
                        from delivery where state = 'PENDING'""")
                .bind("now", clock.instant())
                .map(OutboxMeters::waiting)
                .one()
                .blockOptional(LIMIT)
                .orElse(waiting);
        return false;
    }

    private static Waiting waiting(Readable row) {
        return new Waiting(number(row, "due"), number(row, "later"), number(row, "oldest"), number(row, "changes"));
    }

    private static double number(Readable row, String column) {
        Number value = row.get(column, Number.class);
        return value == null ? 0 : value.doubleValue();
    }

    @Override
    public void begin() {
        loop.begin();
    }

    @Override
    public void destroy() {
        loop.stop(Duration.ofMillis(100));
    }
}
