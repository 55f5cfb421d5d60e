package org.hiptriage.notification.delivery.escalation;

import java.time.Instant;
import org.hiptriage.notification.delivery.state.DeliveryState;

/**
 * What was asked of one of the runner's channels.
 *
 * @param channel its code
 * @param round from 1; 2 where the notification is repeated there
 * @param state what came of it so far
 * @param startsAt when it was to be sent first
 */
public record Attempt(String channel, int round, DeliveryState state, Instant startsAt) {
    boolean hasFailed() {
        return state == DeliveryState.FAILED;
    }

    boolean wasSent() {
        return state == DeliveryState.SENT || state == DeliveryState.DELIVERED;
    }
}
