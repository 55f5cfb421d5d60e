package org.hiptriage.notification.delivery.progress;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.notification.database.ArrayColumns;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.origin.Origin;
import org.hiptriage.notification.delivery.state.DeliveryState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads notifications with all that was asked of channels for them. */
final class ProgressRows {
    private static final String SQL = """
            select n.notification_id, n.runner_id, n.result_id, n.kind, n.state, n.created_at, n.escalates, n.due_at,
              n.shown_at, n.received_at, n.trace_parent,
              array(select c.channel from runner_channel c where c.runner_id = n.runner_id and c.dead_at is null)
                as channels,
              w.quiet_from, w.quiet_to, w.quiet_zone,
              d.delivery_id, d.channel, d.target, d.round, d.state as delivery_state, d.attempts, d.starts_at,
              d.due_at as delivery_due_at, d.expires_at, d.reason
            from unnest($1::uuid[], $2::text[]) as asked (notification_id, runner_id)
            join notification n on n.notification_id = asked.notification_id and n.runner_id = asked.runner_id
            left join preferences w on w.runner_id = n.runner_id
            left join delivery d on d.notification_id = n.notification_id
              and (d.target = '' or d.delivery_id = any($3::uuid[]))
            order by d.starts_at, d.round""";

    private ProgressRows() {}

    /**
     * Those of the notifications that there are, by id; only where they are for that runner. With all that was asked of
     * channels for the runner; what somebody's program is told only where that happened now.
     */
    static Mono<Map<UUID, NotificationProgress>> read(
            Connection connection, List<Happening> happenings, Channels channels) {
        List<Asked> asked = happenings.stream()
                .map(happening -> new Asked(happening.notificationId(), happening.runnerId()))
                .distinct()
                .toList();
        var statement = connection.createStatement(SQL);
        var columns = new ArrayColumns(statement);
        columns.add(asked, Asked::notificationId, UUID[]::new);
        columns.add(asked, Asked::runnerId, String[]::new);
        columns.add(settled(happenings), Happening.Settled::deliveryId, UUID[]::new);
        return Flux.from(statement.execute())
                .concatMap(result -> result.map(row -> Row.of(row, channels)))
                .collect(Collectors.groupingBy(
                        row -> row.notice().notificationId(),
                        Collectors.collectingAndThen(Collectors.toList(), ProgressRows::progress)));
    }

    private static List<Happening.Settled> settled(List<Happening> happenings) {
        return happenings.stream()
                .filter(Happening.Settled.class::isInstance)
                .map(Happening.Settled.class::cast)
                .toList();
    }

    private static NotificationProgress progress(List<Row> rows) {
        Row first = rows.get(0);
        return new NotificationProgress(
                first.notice(),
                first.state(),
                first.dueAt(),
                first.shownAt(),
                rows.stream().flatMap(row -> row.delivery().stream()).toList());
    }

    private record Asked(UUID notificationId, String runnerId) {}

    private record Row(
            Notice notice,
            DeliveryState state,
            Optional<Instant> dueAt,
            Optional<Instant> shownAt,
            Optional<DeliveryRow> delivery) {
        static Row of(Readable row, Channels channels) {
            UUID notificationId = Columns.required(row, "notification_id", UUID.class);
            return new Row(
                    new Notice(
                            notificationId,
                            Columns.text(row, "runner_id"),
                            Columns.optional(row, "result_id", UUID.class),
                            Columns.text(row, "kind"),
                            Columns.required(row, "created_at", Instant.class),
                            Columns.required(row, "escalates", Boolean.class),
                            channels.inOrder(List.of(Columns.required(row, "channels", String[].class))),
                            QuietHoursColumns.read(row),
                            new Origin(
                                    Columns.optional(row, "received_at", Instant.class),
                                    Columns.optional(row, "trace_parent", String.class))),
                    DeliveryState.valueOf(Columns.text(row, "state")),
                    Columns.optional(row, "due_at", Instant.class),
                    Columns.optional(row, "shown_at", Instant.class),
                    Columns.optional(row, "delivery_id", UUID.class).map(id -> delivery(id, notificationId, row)));
        }

        private static DeliveryRow delivery(UUID deliveryId, UUID notificationId, Readable row) {
            return new DeliveryRow(
                    deliveryId,
                    notificationId,
                    Columns.text(row, "channel"),
                    Columns.text(row, "target"),
                    Columns.required(row, "round", Integer.class),
                    DeliveryState.valueOf(Columns.text(row, "delivery_state")),
                    Columns.required(row, "attempts", Integer.class),
                    Columns.required(row, "starts_at", Instant.class),
                    Columns.required(row, "delivery_due_at", Instant.class),
                    Columns.required(row, "expires_at", Instant.class),
                    Columns.optional(row, "reason", String.class));
        }
    }
}
