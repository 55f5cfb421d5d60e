package org.hiptriage.notification.delivery.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.schemas.ids.EventIds;

/**
 * What a notification asks of a channel, as its table holds it.
 *
 * @param deliveryId identifies it, the same in every attempt
 * @param notificationId the notification behind it
 * @param channel the channel's code
 * @param target whose channel it is where it is not the runner's, for example a webhook's id; else empty
 * @param round from 1; each repeat there is a delivery of its own
 * @param state what came of it so far
 * @param attempts how often it was claimed to be sent
 * @param startsAt when it is to be sent first
 * @param dueAt when it is to be sent next; while an instance has it, when another may take it
 * @param expiresAt when it is no longer worth to arrive
 * @param reason why it was not sent, a short code
 */
public record DeliveryRow(
        UUID deliveryId,
        UUID notificationId,
        String channel,
        String target,
        int round,
        DeliveryState state,
        int attempts,
        Instant startsAt,
        Instant dueAt,
        Instant expiresAt,
        Optional<String> reason) {
    /** A new one. */
    static DeliveryRow of(UUID notificationId, String channel, int round, Instant startsAt, Instant expiresAt) {
        return new DeliveryRow(
                EventIds.delivery(notificationId, channel, "", round),
                notificationId,
                channel,
                "",
                round,
                DeliveryState.PENDING,
                0,
                startsAt,
                startsAt,
                expiresAt,
                Optional.empty());
    }

    boolean isOpen() {
        return state == DeliveryState.PENDING;
    }

    /** Whether it goes to the runner or to people, rather than to somebody's program. */
    boolean isOfTheLadder() {
        return target.isEmpty();
    }

    DeliveryRow ended(DeliveryState as, Optional<String> because) {
        return new DeliveryRow(
                deliveryId, notificationId, channel, target, round, as, attempts, startsAt, dueAt, expiresAt, because);
    }

    DeliveryRow postponed(Instant until, String because) {
        return new DeliveryRow(
                deliveryId,
                notificationId,
                channel,
                target,
                round,
                state,
                attempts,
                startsAt,
                until,
                expiresAt,
                Optional.of(because));
    }
}
