package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.database.ArrayColumns;
import org.hiptriage.notification.delivery.progress.DeliveryRow;
import org.hiptriage.notification.delivery.runner.FirstSteps.NewNotification;

/** New notifications and what they ask of channels, as arrays of {@link ChangesStatement}. */
final class NotificationColumns {
    private NotificationColumns() {}

    static void add(ArrayColumns columns, List<NewNotification> rows) {
        columns.add(rows, row -> row.begun().notice().runnerId(), String[]::new);
        columns.add(rows, row -> row.row().notificationId(), UUID[]::new);
        columns.addTexts(rows, row -> row.row().resultId().map(UUID::toString));
        columns.add(rows, row -> row.row().kind(), String[]::new);
        columns.add(rows, row -> row.row().json(), String[]::new);
        columns.add(rows, row -> row.begun().notice().createdAt(), Instant[]::new);
        columns.addInstants(rows, row -> row.begun().dueAt());
        columns.add(rows, row -> row.row().escalates(), Boolean[]::new);
        columns.addTexts(rows, row -> row.row().alertId().map(UUID::toString));
        columns.add(rows, NewNotification::replacesPlan, Boolean[]::new);
    }

    static void addDeliveries(ArrayColumns columns, List<NewNotification> notifications) {
        List<Asked> rows = notifications.stream()
                .flatMap(notification ->
                        notification.begun().deliveries().stream().map(delivery -> new Asked(notification, delivery)))
                .toList();
        columns.add(rows, row -> row.delivery().deliveryId(), UUID[]::new);
        columns.add(rows, row -> row.delivery().notificationId(), UUID[]::new);
        columns.add(rows, row -> row.notification().begun().notice().runnerId(), String[]::new);
        columns.add(rows, row -> row.delivery().channel(), String[]::new);
        columns.add(rows, row -> row.delivery().round(), Integer[]::new);
        columns.add(rows, row -> row.notification().begun().notice().isUrgent(), Boolean[]::new);
        columns.add(rows, row -> row.delivery().startsAt(), Instant[]::new);
        columns.add(rows, row -> row.delivery().expiresAt(), Instant[]::new);
    }

    static void addOrigins(ArrayColumns columns, List<NewNotification> rows) {
        columns.addInstants(rows, row -> row.begun().notice().origin().receivedAt());
        columns.addTexts(rows, row -> row.begun().notice().origin().traceParent());
    }

    private record Asked(NewNotification notification, DeliveryRow delivery) {}
}
