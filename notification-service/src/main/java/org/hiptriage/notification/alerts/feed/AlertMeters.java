package org.hiptriage.notification.alerts.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** How many alerts are open and how long the oldest waits, looked at now and then: it is the same for all instances. */
@Component
class AlertMeters extends LoopedWork {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DatabaseClient database;
    private final Clock clock;
    private final WorkLoop loop = new WorkLoop("alert meters", LOOK, this::work);
    private volatile List<OpenAlerts> open = List.of();

    /** The open alerts of a level, those that nobody has taken among them, and for how many seconds the oldest of these waits. */
    private record OpenAlerts(Level level, long all, long waiting, double oldestSeconds) {}

    AlertMeters(DatabaseClient database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.clock = clock;
        for (Level level : List.of(Level.URGENT_CARE, Level.SEE_DOCTOR)) {
            Gauge.builder("hip.alerts.open", () -> of(level).waiting())
                    .tags("level", level.name(), "taken", "false")
                    .register(meters);
            Gauge.builder("hip.alerts.open", () -> of(level).all() - of(level).waiting())
                    .tags("level", level.name(), "taken", "true")
                    .register(meters);
            Gauge.builder("hip.alerts.oldest.waiting", () -> of(level).oldestSeconds())
                    .tag("level", level.name())
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    private OpenAlerts of(Level level) {
        return open.stream()
                .filter(each -> each.level() == level)
                .findFirst()
                .orElseGet(() -> new OpenAlerts(level, 0, 0, 0));
    }

    private boolean work() {
        open = database.sql("""
                        select level, count(*) as all_of_it,
                          count(*) filter (where coalesce(acknowledged_prompts < prompts, true)) as waiting,
                          coalesce(extract(epoch from :now - min(opened_at)
                            filter (where coalesce(acknowledged_prompts < prompts, true))), 0)::float8 as oldest
                        from alert where state = 'OPEN' group by level""")
                .bind("now", clock.instant())
                .map(AlertMeters::counted)
                .all()
                .collectList()
                .blockOptional(LIMIT)
                .orElse(open);
        return false;
    }

    private static OpenAlerts counted(Readable row) {
        return new OpenAlerts(
                Level.valueOf(Columns.text(row, "level")),
                Columns.required(row, "all_of_it", Long.class),
                Columns.required(row, "waiting", Long.class),
                Columns.required(row, "oldest", Double.class));
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
