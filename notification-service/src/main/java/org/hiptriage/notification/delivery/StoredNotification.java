package org.hiptriage.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.http.PageRequest;

/**
 * A notification as it is stored.
 *
 * @param order where it stands among the runner's notifications
 * @param state where it stands on its way
 * @param shownAt when the runner's stream showed it
 * @param prompt JSON of what it tells
 */
record StoredNotification(Order order, DeliveryState state, Optional<Instant> shownAt, String prompt) {
    /**
     * Newest first by these, in this order.
     *
     * @param createdAt when it was created
     * @param notificationId settles what is left
     */
    record Order(Instant createdAt, UUID notificationId) {
        static Order parse(List<String> parts) {
            return new Order(PageRequest.moment(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        List<String> parts() {
            return List.of(createdAt.toString(), notificationId.toString());
        }
    }

    /** What became of it on the runner's stream, which is no row of its own: it ends with the notification. */
    ChannelAttempt onStream() {
        return shownAt.map(ChannelAttempt::shown)
                .orElseGet(() -> ChannelAttempt.notShown(state.isVoid() ? state : DeliveryState.PENDING));
    }
}
