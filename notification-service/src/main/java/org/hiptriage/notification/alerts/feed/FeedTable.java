package org.hiptriage.notification.alerts.feed;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Instant;
import java.util.List;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.BoardEntry;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The changes of alerts as the database keeps them. */
@Component
class FeedTable {
    private static final String PLACE = """
            with placed as (
              update alert_event e set position = n.position
              from (
                select event_id, f.last_position + row_number() over (order by event_id) as position
                from alert_event cross join alert_feed f where alert_event.position is null) as n
              where e.event_id = n.event_id
              returning e.position)
            update alert_feed set last_position = greatest(last_position, (select max(position) from placed))
            where exists (select from placed)""";

    private static final String FORGET = """
            with gone as (
              delete from alert_event where event_id in (
                select event_id from alert_event where position is not null and created_at < :before
                order by created_at limit :most)
              returning position)
            update alert_feed set forgotten_position = greatest(forgotten_position, (select max(position) from gone))
            where exists (select from gone)""";

    private final DatabaseClient database;
    private final Transactions transactions;
    private final AlertRows rows;
    private final JsonMapper json;

    FeedTable(DatabaseClient database, Transactions transactions, AlertRows rows, JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.rows = rows;
        this.json = json;
    }

    Mono<FeedBounds> bounds() {
        return database.sql("""
                        select last_position, forgotten_position,
                          exists (select from alert_event where position is null) as has_unplaced
                        from alert_feed""")
                .map(row -> new FeedBounds(
                        Columns.required(row, "last_position", Long.class),
                        Columns.required(row, "forgotten_position", Long.class),
                        Columns.required(row, "has_unplaced", Boolean.class)))
                .one();
    }

    /**
     * Gives positions to what has been committed so far. One instance at a time, for as long as its transaction takes, so that
     * whoever sees a position sees all below it.
     */
    Mono<Boolean> place() {
        return transactions.of(connection -> execute(connection, "select 1 from alert_feed for update")
                // A statement of its own: one sees only what was committed before it began, and the one before may
                // wait.
                .then(Mono.defer(() -> execute(connection, PLACE)))
                .thenReturn(true));
    }

    /** The changes after a position, in order, so many at most. */
    Mono<List<AlertEvent>> after(long position, int most) {
        return database.sql("""
                        select e.position, e.change, e.snapshot ->> 'alert_id' as told_alert,
                          (e.snapshot ->> 'version')::int as told_version, a.* from alert_event e
                        cross join lateral jsonb_populate_record(null::alert, e.snapshot) a
                        where e.position > :position order by e.position limit :most""")
                .bind("position", position)
                .bind("most", most)
                .map(this::event)
                .all()
                .collectList();
    }

    /** Removes changes from before an instant, so many at most; whether there were any. */
    Mono<Boolean> forget(Instant before, int most) {
        return database.sql(FORGET)
                .bind("before", before)
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated > 0);
    }

    private AlertEvent event(Readable row) {
        if (Columns.text(row, "change").equals(AlertEvent.ERASED)) {
            return erased(row);
        }
        VersionedAlert alert = rows.versioned(row);
        ObjectNode entry = json.valueToTree(BoardEntry.of(alert));
        String change = Columns.text(row, "change");
        entry.put("change", change);
        return new AlertEvent(
                Columns.required(row, "position", Long.class),
                change,
                alert.alert().level(),
                json.writeValueAsString(entry));
    }

    /** Boards take it for an alert that is closed; there is nothing more to be told of it. */
    private AlertEvent erased(Readable row) {
        ObjectNode entry = json.createObjectNode()
                .put("alertId", Columns.text(row, "told_alert"))
                .put("state", AlertState.CLOSED.name())
                .put("version", Columns.required(row, "told_version", Integer.class))
                .put("change", AlertEvent.ERASED);
        return new AlertEvent(
                Columns.required(row, "position", Long.class),
                AlertEvent.ERASED,
                Level.SELF_CARE,
                json.writeValueAsString(entry));
    }

    private static Mono<Void> execute(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }
}
