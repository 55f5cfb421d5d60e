package org.hiptriage.notification.delivery.runner;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One SQL statement for all that changes, an array for each column: always the same text, so that it is planned once. */
final class ChangesStatement {
    private static final String SQL = """
            with kept as (
              insert into result (runner_id, result_id, assessment_id, side, observed_at, triaged_at, trigger, level, seen, json)
              select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                $7::text[], $8::text[], $9::boolean[], $10::text[])
              on conflict do nothing),
            alerted as (
              insert into alert (runner_id, alert_id, side, state, level, flags, opened_at, observed_at, prompts,
                result_id, assessment_id, time_frame, changed_at, version)
              select runner_id, alert_id, side, state, level, flags, opened_at, observed_at, prompts,
                result_id, assessment_id, nullif(time_frame, ''), clock_timestamp(), 1
              from unnest($11::text[], $12::uuid[], $13::text[], $14::text[], $15::text[], $16::text[],
                $17::timestamptz[], $18::timestamptz[], $19::int[], $20::uuid[], $21::uuid[], $22::text[])
                as a (runner_id, alert_id, side, state, level, flags, opened_at, observed_at, prompts,
                  result_id, assessment_id, time_frame)
              on conflict (alert_id) do update set state = excluded.state, level = excluded.level,
                time_frame = excluded.time_frame, flags = excluded.flags, observed_at = excluded.observed_at,
                changed_at = excluded.changed_at, prompts = excluded.prompts, result_id = excluded.result_id,
                assessment_id = excluded.assessment_id, version = alert.version + 1),
            planned as (
              insert into plan (runner_id, result_id, observed_at, triaged_at, state, json, version, schedule)
              select p.runner_id, p.result_id, p.observed_at, p.triaged_at, p.state, p.json, p.version,
                nullif(p.schedule, '')
              from unnest($23::text[], $24::uuid[], $25::timestamptz[], $26::timestamptz[], $27::text[],
                $28::text[], $29::int[], $30::text[])
                as p (runner_id, result_id, observed_at, triaged_at, state, json, version, schedule)
              on conflict (runner_id) do update set result_id = excluded.result_id,
                observed_at = excluded.observed_at, triaged_at = excluded.triaged_at, state = excluded.state,
                json = excluded.json, version = excluded.version, schedule = excluded.schedule),
            notified as (
              insert into notification (runner_id, notification_id, result_id, kind, state, json, created_at)
              select n.*, clock_timestamp()
              from unnest($31::text[], $32::uuid[], $33::uuid[], $34::text[], $35::text[], $36::text[]) as n
              on conflict do nothing returning runner_id),
            told as (
              insert into runner_event (runner_id, type, payload)
              select runner_id, type, payload
              from unnest($37::text[], $38::text[], $39::text[], $40::boolean[]) with ordinality
                as entry (runner_id, type, payload, only_with_notification, place)
              where not only_with_notification or runner_id in (select runner_id from notified)
              order by place
              returning runner_id)
            select pg_notify('runner_event', runner_id) from (select distinct runner_id from told) as woken""";

    private final Statement statement;
    private int next;

    private ChangesStatement(Statement statement) {
        this.statement = statement;
    }

    /** Ready to be executed. */
    static Statement of(Connection connection, List<RunnerChanges> changes) {
        var sql = new ChangesStatement(connection.createStatement(SQL));
        sql.results(owned(changes, change -> change.result().stream()));
        sql.alerts(changes.stream().flatMap(change -> change.alerts().stream()).toList());
        sql.plans(owned(changes, change -> change.plan().stream()));
        sql.notifications(owned(changes, change -> change.notification().stream()));
        sql.told(owned(changes, change -> change.told().stream()));
        return sql.statement;
    }

    private static <R> List<Owned<R>> owned(List<RunnerChanges> changes, Function<RunnerChanges, Stream<R>> rows) {
        return changes.stream()
                .flatMap(change -> rows.apply(change).map(row -> new Owned<>(change.runnerId(), row)))
                .toList();
    }

    private void results(List<Owned<ResultRow>> rows) {
        column(rows, Owned::runnerId, String[]::new);
        column(rows, owned -> owned.row().resultId(), UUID[]::new);
        column(rows, owned -> owned.row().assessmentId(), UUID[]::new);
        column(rows, owned -> owned.row().side(), String[]::new);
        column(rows, owned -> owned.row().observedAt(), Instant[]::new);
        column(rows, owned -> owned.row().triagedAt(), Instant[]::new);
        column(rows, owned -> owned.row().trigger(), String[]::new);
        column(rows, owned -> owned.row().level(), String[]::new);
        column(rows, owned -> owned.row().seenByClinician(), Boolean[]::new);
        column(rows, owned -> owned.row().json(), String[]::new);
    }

    private void alerts(List<AlertRow> rows) {
        column(rows, AlertRow::runnerId, String[]::new);
        column(rows, AlertRow::alertId, UUID[]::new);
        column(rows, AlertRow::side, String[]::new);
        column(rows, AlertRow::state, String[]::new);
        column(rows, AlertRow::level, String[]::new);
        column(rows, AlertRow::flags, String[]::new);
        column(rows, AlertRow::openedAt, Instant[]::new);
        column(rows, AlertRow::observedAt, Instant[]::new);
        column(rows, AlertRow::prompts, Integer[]::new);
        column(rows, AlertRow::resultId, UUID[]::new);
        column(rows, AlertRow::assessmentId, UUID[]::new);
        column(rows, row -> row.timeFrame().orElse(""), String[]::new);
    }

    private void plans(List<Owned<PlanRow>> rows) {
        column(rows, Owned::runnerId, String[]::new);
        column(rows, owned -> owned.row().resultId(), UUID[]::new);
        column(rows, owned -> owned.row().observedAt(), Instant[]::new);
        column(rows, owned -> owned.row().triagedAt(), Instant[]::new);
        column(rows, owned -> owned.row().state(), String[]::new);
        column(rows, owned -> owned.row().json(), String[]::new);
        column(rows, owned -> owned.row().version(), Integer[]::new);
        column(rows, owned -> owned.row().schedule().orElse(""), String[]::new);
    }

    private void notifications(List<Owned<NotificationRow>> rows) {
        column(rows, Owned::runnerId, String[]::new);
        column(rows, owned -> owned.row().notificationId(), UUID[]::new);
        column(rows, owned -> owned.row().resultId().orElse(null), UUID[]::new);
        column(rows, owned -> owned.row().kind(), String[]::new);
        column(rows, owned -> owned.row().state(), String[]::new);
        column(rows, owned -> owned.row().json(), String[]::new);
    }

    private void told(List<Owned<StreamEntry>> rows) {
        column(rows, Owned::runnerId, String[]::new);
        column(rows, owned -> owned.row().type(), String[]::new);
        column(rows, owned -> owned.row().payload(), String[]::new);
        column(rows, owned -> owned.row().onlyWithNotification(), Boolean[]::new);
    }

    private <R, V> void column(List<R> rows, Function<R, @Nullable V> value, IntFunction<V[]> array) {
        statement.bind(next++, rows.stream().map(value).toArray(array));
    }

    private record Owned<R>(String runnerId, R row) {}
}
