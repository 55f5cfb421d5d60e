package org.hiptriage.notification.delivery.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that this instance has to itself for a while.
 *
 * @param deliveryId identifies it
 * @param notificationId the notification behind it
 * @param runnerId the runner, opaque
 * @param target whose channel it is where it is not the runner's; else empty
 * @param attempt which attempt this is, from 1
 * @param urgent whether it prompts to get urgent care
 * @param expiresAt when it is no longer worth to arrive
 * @param kind what the notification tells
 * @param prompt JSON of what the notification tells
 * @param state where the notification stands
 * @param createdAt when the notification was created
 * @param traceParent the W3C trace that the notification goes on
 * @param language the runner's, English where it was not said
 * @param registration the runner's address on the channel; empty where there is none that lives
 */
record Claimed(
        UUID deliveryId,
        UUID notificationId,
        String runnerId,
        String target,
        int attempt,
        boolean urgent,
        Instant expiresAt,
        String kind,
        String prompt,
        String state,
        Instant createdAt,
        Optional<String> traceParent,
        Locale language,
        Optional<Registration> registration) {
    /**
     * An address that a runner registered.
     *
     * @param number identifies it
     * @param address as it was registered, JSON
     */
    record Registration(long number, String address) {}
}
