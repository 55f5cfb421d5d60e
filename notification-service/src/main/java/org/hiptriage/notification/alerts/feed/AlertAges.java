package org.hiptriage.notification.alerts.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** How many alerts have been open for how long, looked at now and then: it is the same for all instances. */
@Component
class AlertAges extends LoopedWork {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Up to these seconds each, and above the last of them. */
    private static final String BOUNDS = "array[900, 3600, 14400, 86400]::float8[]";

    private static final List<String> AGES = List.of("to-15m", "to-1h", "to-4h", "to-24h", "over-24h");

    private final DatabaseClient database;
    private final Clock clock;
    private final WorkLoop loop = new WorkLoop("alert ages", LOOK, this::work);
    private volatile Map<Aged, Long> open = Map.of();

    private record Aged(Level level, String age) {}

    AlertAges(DatabaseClient database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.clock = clock;
        Stream.of(Level.URGENT_CARE, Level.SEE_DOCTOR)
                .flatMap(level -> AGES.stream().map(age -> new Aged(level, age)))
                .forEach(aged -> Gauge.builder("hip.alerts.by.age", () -> open.getOrDefault(aged, 0L))
                        .description("Open alerts by how long ago they were opened")
                        .tags("level", aged.level().name(), "age", aged.age())
                        .register(meters));
    }

    private boolean work() {
        open = database.sql("""
                        select level, width_bucket(extract(epoch from :now - opened_at)::float8, %s) as age,
                          count(*) as open
                        from alert where state = 'OPEN' group by level, age""".formatted(BOUNDS))
                .bind("now", clock.instant())
                .map(row -> Map.entry(aged(row), Columns.required(row, "open", Long.class)))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                .blockOptional(LIMIT)
                .orElse(open);
        return false;
    }

    private static Aged aged(Readable row) {
        return new Aged(
                Level.valueOf(Columns.text(row, "level")), AGES.get(Columns.required(row, "age", Integer.class)));
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
