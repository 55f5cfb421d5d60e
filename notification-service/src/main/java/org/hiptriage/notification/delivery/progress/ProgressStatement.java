package org.hiptriage.notification.delivery.progress;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.database.ArrayColumns;

/** One SQL statement for all that happened to some notifications, an array for each column. */
final class ProgressStatement {
    private static final String SQL = """
            with moved as (
              update notification n set state = m.state, due_at = nullif(m.due_at, '9999-01-01T00:00:00Z'),
                shown_at = nullif(m.shown_at, '9999-01-01T00:00:00Z')
              from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[])
                as m (notification_id, state, due_at, shown_at)
              where n.notification_id = m.notification_id),
            asked as (
              insert into delivery (delivery_id, notification_id, runner_id, channel, target, round, urgent, state,
                attempts, starts_at, due_at, expires_at, reason)
              select delivery_id, notification_id, runner_id, channel, target, round, urgent, state, attempts,
                starts_at, due_at, expires_at, nullif(reason, '')
              from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::int[], $11::boolean[],
                $12::text[], $13::int[], $14::timestamptz[], $15::timestamptz[], $16::timestamptz[], $17::text[])
                as d (delivery_id, notification_id, runner_id, channel, target, round, urgent, state, attempts,
                  starts_at, due_at, expires_at, reason)
              on conflict (delivery_id) do update set state = excluded.state, due_at = excluded.due_at,
                reason = excluded.reason
              returning state),
            dead as (
              update runner_channel c set dead_at = g.at, reason = g.reason
              from unnest($18::text[], $19::text[], $20::bigint[], $21::text[], $22::timestamptz[])
                as g (runner_id, channel, registration, reason, at)
              where c.runner_id = g.runner_id and c.channel = g.channel and c.registration = g.registration
                and c.dead_at is null),
            told as (
              insert into notification_change (notification_id, runner_id, result_id, kind, state, channel, about,
                reason, occurred_at)
              select notification_id, runner_id, nullif(result_id, '')::uuid, kind, state, nullif(channel, ''), about,
                nullif(reason, ''), occurred_at
              from unnest($23::uuid[], $24::text[], $25::text[], $26::text[], $27::text[], $28::text[], $29::text[],
                $30::text[], $31::timestamptz[]) with ordinality
                as c (notification_id, runner_id, result_id, kind, state, channel, about, reason, occurred_at, place)
              order by place
              returning 1)
            select pg_notify('outbox', work) from (
              select 'delivery' as work where exists (select from asked where state = 'PENDING')
              union all select 'change' where exists (select from told)) as woken""";

    private ProgressStatement() {}

    /** Ready to be executed. */
    static Statement of(Connection connection, Collection<NotificationProgress> notifications) {
        Statement statement = connection.createStatement(SQL);
        var columns = new ArrayColumns(statement);
        moved(columns, List.copyOf(notifications));
        asked(
                columns,
                notifications.stream()
                        .flatMap(notification -> notification.touched().stream()
                                .map(delivery -> new Asked(notification.notice(), delivery)))
                        .toList());
        dead(
                columns,
                notifications.stream()
                        .flatMap(notification -> notification.gone().stream())
                        .toList());
        told(
                columns,
                notifications.stream()
                        .flatMap(notification -> notification.changes().stream())
                        .toList());
        return statement;
    }

    private static void moved(ArrayColumns columns, List<NotificationProgress> rows) {
        columns.add(rows, row -> row.notice().notificationId(), UUID[]::new);
        columns.add(rows, row -> row.state().name(), String[]::new);
        columns.addInstants(rows, NotificationProgress::dueAt);
        columns.addInstants(rows, NotificationProgress::shownAt);
    }

    private static void asked(ArrayColumns columns, List<Asked> rows) {
        columns.add(rows, row -> row.delivery().deliveryId(), UUID[]::new);
        columns.add(rows, row -> row.delivery().notificationId(), UUID[]::new);
        columns.add(rows, row -> row.notice().runnerId(), String[]::new);
        columns.add(rows, row -> row.delivery().channel(), String[]::new);
        columns.add(rows, row -> row.delivery().target(), String[]::new);
        columns.add(rows, row -> row.delivery().round(), Integer[]::new);
        columns.add(rows, row -> row.notice().isUrgent(), Boolean[]::new);
        columns.add(rows, row -> row.delivery().state().name(), String[]::new);
        columns.add(rows, row -> row.delivery().attempts(), Integer[]::new);
        columns.add(rows, row -> row.delivery().startsAt(), Instant[]::new);
        columns.add(rows, row -> row.delivery().dueAt(), Instant[]::new);
        columns.add(rows, row -> row.delivery().expiresAt(), Instant[]::new);
        columns.addTexts(rows, row -> row.delivery().reason());
    }

    private static void dead(ArrayColumns columns, List<GoneAddress> rows) {
        columns.add(rows, GoneAddress::runnerId, String[]::new);
        columns.add(rows, GoneAddress::channel, String[]::new);
        columns.add(rows, GoneAddress::registration, Long[]::new);
        columns.add(rows, GoneAddress::reason, String[]::new);
        columns.add(rows, GoneAddress::at, Instant[]::new);
    }

    private static void told(ArrayColumns columns, List<Change> rows) {
        columns.add(rows, row -> row.notice().notificationId(), UUID[]::new);
        columns.add(rows, row -> row.notice().runnerId(), String[]::new);
        columns.addTexts(rows, row -> row.notice().resultId().map(UUID::toString));
        columns.add(rows, row -> row.notice().kind(), String[]::new);
        columns.add(rows, row -> row.state().name(), String[]::new);
        columns.addTexts(rows, Change::channel);
        columns.add(rows, Change::about, String[]::new);
        columns.addTexts(rows, Change::reason);
        columns.add(rows, Change::at, Instant[]::new);
    }

    private record Asked(Notice notice, DeliveryRow delivery) {}
}
