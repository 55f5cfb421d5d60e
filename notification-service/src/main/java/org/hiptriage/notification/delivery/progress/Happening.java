package org.hiptriage.notification.delivery.progress;

import java.util.UUID;
import org.hiptriage.notification.delivery.channel.SendOutcome;

/** Something that happened to a notification. */
public sealed interface Happening {
    /** The notification. */
    UUID notificationId();

    /** The runner it is for, opaque. */
    String runnerId();

    /** The runner's stream showed it. */
    record Shown(UUID notificationId, String runnerId) implements Happening {}

    /**
     * A channel was given it.
     *
     * @param deliveryId what was asked of the channel
     * @param attempt which attempt it was, from 1
     * @param registration identifies the address that was used; 0 where there is none
     * @param outcome what came of it
     */
    record Settled(
            UUID notificationId, String runnerId, UUID deliveryId, int attempt, long registration, SendOutcome outcome)
            implements Happening {}

    /** Its next step is due. */
    record Due(UUID notificationId, String runnerId) implements Happening {}

    /** The runner saw it. */
    record Opened(UUID notificationId, String runnerId) implements Happening {}

    /** The runner says so. */
    record Acknowledged(UUID notificationId, String runnerId) implements Happening {}
}
