package org.hiptriage.notification.runs;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hiptriage.events.RunRecorded;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement for all recordings of a poll, an array for each column. What is in the table is always the greatest
 * version that was ever seen (docs/decisions/0015-which-recording-of-a-run-counts.md, rule 2), so that neither the order
 * of events nor how often they come makes a difference. UUIDs are compared here as their text is.
 */
final class RecordingsStatement {
    // In the order of the ids, so that no two transactions wait for each other.
    private static final String SQL = """
            insert into run_recording as known (runner_id, run_id, event_id, modified_at, received_at, deleted, started_at,
              offset_seconds, zone, duration_seconds, moving_seconds, distance_meters, ascent_meters, descent_meters,
              average_cadence_spm, sport, sub_sport, shoe_id, device, manual, source)
            select distinct on (runner_id, run_id) runner_id, run_id, event_id, coalesce(modified_at, '-infinity'),
              received_at, deleted, started_at, offset_seconds, zone, duration_seconds, moving_seconds, distance_meters,
              ascent_meters, descent_meters, average_cadence_spm, sport, sub_sport, shoe_id, device, manual, source
            from unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::boolean[],
              $7::timestamptz[], $8::int[], $9::text[], $10::bigint[], $11::bigint[], $12::float8[], $13::float8[],
              $14::float8[], $15::float8[], $16::text[], $17::text[], $18::text[], $19::text[], $20::boolean[], $21::text[])
              as come (runner_id, run_id, event_id, modified_at, received_at, deleted, started_at, offset_seconds, zone,
                duration_seconds, moving_seconds, distance_meters, ascent_meters, descent_meters, average_cadence_spm,
                sport, sub_sport, shoe_id, device, manual, source)
            where not exists (
              select from erased_runner e where e.runner_id = come.runner_id and come.received_at <= e.erased_at)
            order by runner_id, run_id, coalesce(modified_at, '-infinity') desc, received_at desc, event_id desc
            on conflict (runner_id, run_id) do update set event_id = excluded.event_id,
              modified_at = excluded.modified_at, received_at = excluded.received_at, deleted = excluded.deleted,
              started_at = excluded.started_at, offset_seconds = excluded.offset_seconds, zone = excluded.zone,
              duration_seconds = excluded.duration_seconds, moving_seconds = excluded.moving_seconds,
              distance_meters = excluded.distance_meters, ascent_meters = excluded.ascent_meters,
              descent_meters = excluded.descent_meters, average_cadence_spm = excluded.average_cadence_spm,
              sport = excluded.sport, sub_sport = excluded.sub_sport, shoe_id = excluded.shoe_id,
              device = excluded.device, manual = excluded.manual, source = excluded.source
            where (excluded.modified_at, excluded.received_at, excluded.event_id)
              > (known.modified_at, known.received_at, known.event_id)""";

    private final List<RunRecorded> events;
    private final Statement statement;
    private int next;

    private RecordingsStatement(List<RunRecorded> events, Statement statement) {
        this.events = events;
        this.statement = statement;
    }

    /** Ready to be executed. */
    static Statement of(Connection connection, List<RunRecorded> events) {
        var sql = new RecordingsStatement(events, connection.createStatement(SQL));
        sql.version();
        sql.time();
        sql.measures();
        sql.kind();
        return sql.statement;
    }

    private void version() {
        column(RunRecorded::getRunnerId, String[]::new);
        column(RunRecorded::getRunId, UUID[]::new);
        column(RunRecorded::getEventId, UUID[]::new);
        column(RunRecorded::getModifiedAt, Instant[]::new);
        column(RunRecorded::getReceivedAt, Instant[]::new);
        column(RunRecorded::getDeleted, Boolean[]::new);
    }

    private void time() {
        column(RunRecorded::getStartedAt, Instant[]::new);
        column(RunRecorded::getOccurredAtOffsetSeconds, Integer[]::new);
        detail(RunRecorded::getZone, String[]::new);
        column(RunRecorded::getDurationSeconds, Long[]::new);
        detail(RunRecorded::getMovingSeconds, Long[]::new);
    }

    private void measures() {
        detail(RunRecorded::getDistanceMeters, Double[]::new);
        detail(RunRecorded::getAscentMeters, Double[]::new);
        detail(RunRecorded::getDescentMeters, Double[]::new);
        detail(RunRecorded::getAverageCadenceSpm, Double[]::new);
    }

    private void kind() {
        column(RunRecorded::getSport, String[]::new);
        detail(RunRecorded::getSubSport, String[]::new);
        detail(RunRecorded::getShoeId, String[]::new);
        detail(RunRecorded::getDevice, String[]::new);
        column(RunRecorded::getManual, Boolean[]::new);
        column(RunRecorded::getSource, String[]::new);
    }

    /** What is not kept of a session that was deleted. */
    private <V> void detail(Function<RunRecorded, @Nullable V> value, IntFunction<V[]> array) {
        column(event -> event.getDeleted() ? null : value.apply(event), array);
    }

    private <V> void column(Function<RunRecorded, @Nullable V> value, IntFunction<V[]> array) {
        statement.bind(next++, events.stream().map(value).toArray(array));
    }
}
