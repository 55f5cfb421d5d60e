package org.hiptriage.notification.webhook.log;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.http.PageRequest;

/**
 * What a webhook was told, and what came of it.
 *
 * @param deliveryId the header webhook-id
 * @param type what it was about
 * @param notificationId the notification that changed
 * @param state PENDING while it is yet to be sent, SENT, or FAILED
 * @param attempts how often it was tried since it was last asked for
 * @param occurredAt when the change was
 * @param lastAttemptAt when it was tried last
 * @param nextAttemptAt when it is tried next
 * @param lastStatus the HTTP status that was answered last; empty where there was no answer
 * @param lastTookMillis how long that took, milliseconds
 * @param reason why it was not taken, a short code
 */
record LoggedDelivery(
        @Schema(description = "The header `webhook-id`.") UUID deliveryId,

        String type,
        UUID notificationId,

        @Schema(description = "`PENDING` while it is yet to be sent, `SENT`, or `FAILED`.")
        DeliveryState state,

        int attempts,
        Instant occurredAt,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Integer> lastStatus,
        Optional<Long> lastTookMillis,
        Optional<String> reason) {
    /** Where it stands in the log, newest first. */
    List<String> position() {
        return List.of(occurredAt.toString(), deliveryId.toString());
    }

    /**
     * Newest first by these, in this order.
     *
     * @param occurredAt when the change was
     * @param deliveryId settles what is left
     */
    record Position(Instant occurredAt, UUID deliveryId) {
        static Position parse(List<String> parts) {
            return new Position(PageRequest.moment(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }
}
