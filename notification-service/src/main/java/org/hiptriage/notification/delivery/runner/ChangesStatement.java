package org.hiptriage.notification.delivery.runner;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.database.ArrayColumns;
import org.hiptriage.notification.delivery.runner.FirstSteps.NewNotification;
import org.hiptriage.notification.delivery.state.Transition;

/** One SQL statement for all that changes, an array for each column: always the same text, so that it is planned once. */
final class ChangesStatement {
    private static final String SQL =
            """
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
              insert into notification (runner_id, notification_id, result_id, kind, state, json, created_at, due_at,
                escalates, alert_id, received_at, trace_parent)
              select runner_id, notification_id, nullif(result_id, '')::uuid, kind, 'PENDING', json, created_at,
                nullif(due_at, '9999-01-01T00:00:00Z'), escalates, nullif(alert_id, '')::uuid,
                nullif(received_at, '9999-01-01T00:00:00Z'), nullif(trace_parent, '')
              from unnest($31::text[], $32::uuid[], $33::text[], $34::text[], $35::text[], $36::timestamptz[],
                $37::timestamptz[], $38::boolean[], $39::text[], $54::timestamptz[], $55::text[])
                as n (runner_id, notification_id, result_id, kind, json, created_at, due_at, escalates, alert_id,
                  received_at, trace_parent)
              on conflict do nothing returning notification_id, runner_id, result_id, kind, created_at),
            told as (
              insert into runner_event (runner_id, type, payload, notification_id)
              select runner_id, type, payload, nullif(notification_id, '')::uuid
              from unnest($41::text[], $42::text[], $43::text[], $44::boolean[], $45::text[]) with ordinality
                as entry (runner_id, type, payload, only_with_notification, notification_id, place)
              where not only_with_notification or runner_id in (select runner_id from notified)
              order by place
              returning runner_id),
            asked as (
              insert into delivery (delivery_id, notification_id, runner_id, channel, round, urgent, state, starts_at,
                due_at, expires_at)
              select delivery_id, notification_id, runner_id, channel, round, urgent, 'PENDING', starts_at, starts_at,
                expires_at
              from unnest($46::uuid[], $47::uuid[], $48::text[], $49::text[], $50::int[], $51::boolean[],
                $52::timestamptz[], $53::timestamptz[])
                as d (delivery_id, notification_id, runner_id, channel, round, urgent, starts_at, expires_at)
              where notification_id in (select notification_id from notified)
              on conflict do nothing
              returning 1),
            replaced as (
              update notification n set state = 'SUPERSEDED', due_at = null
              from unnest($31::text[], $36::timestamptz[], $40::boolean[]) as by (runner_id, created_at, replaces_plan)
              where by.replaces_plan and n.runner_id = by.runner_id and n.kind = 'PLAN' and n.state in (%s)
              returning n.notification_id, n.runner_id, n.result_id, n.kind, n.state, by.created_at),
            withdrawn as (
              update notification n set due_at = null, state = case when n.state in (%s) then 'CANCELLED' else n.state end
              from unnest($12::uuid[], $14::text[]) as closed (alert_id, state)
              where closed.state = 'CLOSED' and n.alert_id = closed.alert_id and n.state in (%s, 'ESCALATED')
              returning n.notification_id, n.runner_id, n.result_id, n.kind, n.state),
            ended as (
              update delivery d set state = e.state, reason = e.reason
              from (
                select notification_id, 'SUPERSEDED' as state, 'replaced' as reason from replaced
                union all select notification_id, 'CANCELLED', 'alert-closed' from withdrawn) as e
              where d.notification_id = e.notification_id and d.state = 'PENDING' and d.target = ''),
            changed as (
              insert into notification_change (notification_id, runner_id, result_id, kind, state, reason, occurred_at)
              select notification_id, runner_id, result_id, kind, state, reason, occurred_at from (
                select *, null as reason, 'PENDING' as state, created_at as occurred_at from notified
                union all select notification_id, runner_id, result_id, kind, created_at, 'replaced', state, created_at
                from replaced
                union all select notification_id, runner_id, result_id, kind, null, 'alert-closed', state,
                  clock_timestamp() from withdrawn where state = 'CANCELLED') as change
              returning 1)
            select pg_notify(listener, payload) from (
              select distinct 'runner_event' as listener, runner_id as payload from told
              union all select 'outbox', 'delivery' where exists (select from asked)
              union all select 'outbox', 'change' where exists (select from changed)) as woken""".formatted(names(Transition.REPLACED), names(Transition.WITHDRAWN), names(Transition.WITHDRAWN));

    private final ArrayColumns columns;

    private ChangesStatement(ArrayColumns columns) {
        this.columns = columns;
    }

    /** Ready to be executed. */
    static Statement of(Connection connection, List<RunnerChanges> changes, List<NewNotification> notifications) {
        Statement statement = connection.createStatement(SQL);
        var sql = new ChangesStatement(new ArrayColumns(statement));
        sql.results(owned(changes, change -> change.result().stream()));
        sql.alerts(changes.stream().flatMap(change -> change.alerts().stream()).toList());
        sql.plans(owned(changes, change -> change.plan().stream()));
        NotificationColumns.add(sql.columns, notifications);
        sql.told(owned(changes, change -> change.told().stream().map(entry -> new Told(entry, change.notification()))));
        NotificationColumns.addDeliveries(sql.columns, notifications);
        NotificationColumns.addOrigins(sql.columns, notifications);
        return statement;
    }

    private static <R> List<Owned<R>> owned(List<RunnerChanges> changes, Function<RunnerChanges, Stream<R>> rows) {
        return changes.stream()
                .flatMap(change -> rows.apply(change).map(row -> new Owned<>(change.runnerId(), row)))
                .toList();
    }

    private void results(List<Owned<ResultRow>> rows) {
        columns.add(rows, Owned::runnerId, String[]::new);
        columns.add(rows, owned -> owned.row().resultId(), UUID[]::new);
        columns.add(rows, owned -> owned.row().assessmentId(), UUID[]::new);
        columns.add(rows, owned -> owned.row().side(), String[]::new);
        columns.add(rows, owned -> owned.row().observedAt(), Instant[]::new);
        columns.add(rows, owned -> owned.row().triagedAt(), Instant[]::new);
        columns.add(rows, owned -> owned.row().trigger(), String[]::new);
        columns.add(rows, owned -> owned.row().level(), String[]::new);
        columns.add(rows, owned -> owned.row().seenByClinician(), Boolean[]::new);
        columns.add(rows, owned -> owned.row().json(), String[]::new);
    }

    private void alerts(List<AlertRow> rows) {
        columns.add(rows, AlertRow::runnerId, String[]::new);
        columns.add(rows, AlertRow::alertId, UUID[]::new);
        columns.add(rows, AlertRow::side, String[]::new);
        columns.add(rows, AlertRow::state, String[]::new);
        columns.add(rows, AlertRow::level, String[]::new);
        columns.add(rows, AlertRow::flags, String[]::new);
        columns.add(rows, AlertRow::openedAt, Instant[]::new);
        columns.add(rows, AlertRow::observedAt, Instant[]::new);
        columns.add(rows, AlertRow::prompts, Integer[]::new);
        columns.add(rows, AlertRow::resultId, UUID[]::new);
        columns.add(rows, AlertRow::assessmentId, UUID[]::new);
        columns.addTexts(rows, AlertRow::timeFrame);
    }

    private void plans(List<Owned<PlanRow>> rows) {
        columns.add(rows, Owned::runnerId, String[]::new);
        columns.add(rows, owned -> owned.row().resultId(), UUID[]::new);
        columns.add(rows, owned -> owned.row().observedAt(), Instant[]::new);
        columns.add(rows, owned -> owned.row().triagedAt(), Instant[]::new);
        columns.add(rows, owned -> owned.row().state(), String[]::new);
        columns.add(rows, owned -> owned.row().json(), String[]::new);
        columns.add(rows, owned -> owned.row().version(), Integer[]::new);
        columns.addTexts(rows, owned -> owned.row().schedule());
    }

    private void told(List<Owned<Told>> rows) {
        columns.add(rows, Owned::runnerId, String[]::new);
        columns.add(rows, owned -> owned.row().entry().type(), String[]::new);
        columns.add(rows, owned -> owned.row().entry().payload(), String[]::new);
        columns.add(rows, owned -> owned.row().entry().onlyWithNotification(), Boolean[]::new);
        columns.addTexts(rows, owned -> owned.row().notificationId());
    }

    private static String names(Transition transition) {
        return transition.from().stream()
                .map(state -> "'" + state.name() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private record Owned<R>(String runnerId, R row) {}

    /** An entry that shows the notification, or the plan that the notification tells of. */
    private record Told(StreamEntry entry, Optional<NotificationRow> notification) {
        Optional<String> notificationId() {
            return notification
                    .filter(row -> entry.onlyWithNotification()
                            || entry.type().toUpperCase(Locale.ROOT).equals(row.kind()))
                    .map(row -> row.notificationId().toString());
        }
    }
}
