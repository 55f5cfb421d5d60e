package org.hiptriage.notification.webhook.channel;

import java.util.Optional;
import java.util.UUID;

/**
 * A change of a notification, as the topic notification-events tells it.
 *
 * @param eventId the same as in the topic
 * @param notificationId the notification
 * @param runnerId the runner, opaque
 * @param resultId the outcome it is about; empty for a load warning
 * @param kind what the notification tells
 * @param state the new state: of the attempt where there is a channel, else of the notification
 * @param channel the channel that it is about
 * @param reason why, a short code
 */
record ChangeTold(
        UUID eventId,
        UUID notificationId,
        String runnerId,
        Optional<UUID> resultId,
        String kind,
        String state,
        Optional<String> channel,
        Optional<String> reason) {}
