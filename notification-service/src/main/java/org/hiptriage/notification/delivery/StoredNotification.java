package org.hiptriage.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notification as it is stored.
 *
 * @param order where it stands among the runner's notifications
 * @param state where it stands on its way
 * @param prompt JSON of what it tells
 */
record StoredNotification(Order order, String state, String prompt) {
    /**
     * Newest first by these, in this order.
     *
     * @param createdAt when it was created
     * @param notificationId settles what is left
     */
    record Order(Instant createdAt, UUID notificationId) {
        static Order parse(List<String> parts) {
            return new Order(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        List<String> parts() {
            return List.of(createdAt.toString(), notificationId.toString());
        }
    }
}
