package org.hiptriage.notification.runs;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.runs.rule.Recording;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The recordings that count, by runner; not those of deleted sessions. */
@Component
class RunRecordings {
    /** More than fifty a day for as long as they are kept; of who has more, the oldest are not shown. */
    private static final int MOST = 20_000;

    private final DatabaseClient database;

    RunRecordings(DatabaseClient database) {
        this.database = database;
    }

    /** Those of a runner that started at an instant or later, newest first. */
    Flux<Recording> since(String runnerId, Instant from) {
        return database.sql("select * from run_recording where runner_id = :runner and started_at >= :from"
                        + " and not deleted order by started_at desc, run_id desc limit " + MOST)
                .bind("runner", runnerId)
                .bind("from", from)
                .map(RunRecordings::recording)
                .all();
    }

    /** Removes some of those that started before an instant, deletions too, and says how many. */
    Mono<Long> remove(Instant before, int atMost) {
        return database.sql("delete from run_recording where (runner_id, run_id) in (select runner_id, run_id"
                        + " from run_recording where started_at < :before order by started_at limit :most"
                        + " for update skip locked)")
                .bind("before", before)
                .bind("most", atMost)
                .fetch()
                .rowsUpdated();
    }

    private static Recording recording(Readable row) {
        return new Recording(
                Columns.required(row, "run_id", UUID.class),
                Columns.required(row, "started_at", Instant.class),
                Columns.required(row, "offset_seconds", Integer.class),
                Columns.optional(row, "zone", String.class),
                Columns.required(row, "duration_seconds", Long.class),
                number(row, "moving_seconds"),
                measure(row, "distance_meters"),
                measure(row, "ascent_meters"),
                measure(row, "descent_meters"),
                measure(row, "average_cadence_spm"),
                Columns.text(row, "sport"),
                Columns.optional(row, "sub_sport", String.class),
                Columns.optional(row, "shoe_id", String.class),
                Columns.optional(row, "device", String.class),
                Columns.required(row, "manual", Boolean.class),
                Columns.text(row, "source"));
    }

    private static OptionalLong number(Readable row, String column) {
        Optional<Long> value = Columns.optional(row, column, Long.class);
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    private static OptionalDouble measure(Readable row, String column) {
        Optional<Double> value = Columns.optional(row, column, Double.class);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
