package org.hiptriage.notification.delivery.relay;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.events.NotificationState;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.schemas.ids.EventIds;

/**
 * A change that platforms are to be told of.
 *
 * @param changeId its place: rises within a runner
 * @param event what they are told; its id is the same whenever it is told again
 * @param traceParent the W3C trace that the notification goes on
 */
record ChangeRow(long changeId, NotificationStateChanged event, Optional<String> traceParent) {
    private static final String SOURCE = "/notification-service";

    static ChangeRow of(Readable row) {
        UUID notificationId = Columns.required(row, "notification_id", UUID.class);
        String state = Columns.text(row, "state");
        Instant occurredAt = Columns.required(row, "occurred_at", Instant.class);
        var event = NotificationStateChanged.newBuilder()
                .setEventId(EventIds.notificationStateChanged(notificationId, state, Columns.text(row, "about")))
                .setOccurredAt(occurredAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(occurredAt)
                .setSource(SOURCE)
                .setNotificationId(notificationId)
                .setRunnerId(Columns.text(row, "runner_id"))
                .setKind(NotificationKind.valueOf(Columns.text(row, "kind")))
                .setState(NotificationState.valueOf(state));
        Optional<UUID> resultId = Columns.optional(row, "result_id", UUID.class);
        resultId.ifPresent(event::setResultId);
        Columns.optional(row, "channel", String.class).ifPresent(event::setChannel);
        Columns.optional(row, "reason", String.class).ifPresent(event::setReason);
        return new ChangeRow(
                Columns.required(row, "change_id", Long.class),
                event.build(),
                Columns.optional(row, "trace_parent", String.class));
    }

    String runnerId() {
        return event.getRunnerId();
    }
}
