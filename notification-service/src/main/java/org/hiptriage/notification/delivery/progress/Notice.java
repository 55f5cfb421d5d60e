package org.hiptriage.notification.delivery.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.escalation.QuietHours;
import org.hiptriage.notification.delivery.origin.Origin;

/**
 * What does not change about a notification while something happens to it.
 *
 * @param notificationId identifies it
 * @param runnerId the runner, opaque
 * @param resultId the outcome it is about; empty for a load warning
 * @param kind what it tells
 * @param createdAt when it was created
 * @param escalates whether people are told where nobody opens it, if it is urgent
 * @param channels codes of the runner's channels that live, in the order in which they are tried
 * @param quietHours the runner's, where there are any
 * @param origin where it began
 */
public record Notice(
        UUID notificationId,
        String runnerId,
        Optional<UUID> resultId,
        String kind,
        Instant createdAt,
        boolean escalates,
        List<String> channels,
        Optional<QuietHours> quietHours,
        Origin origin) {
    public Notice {
        channels = List.copyOf(channels);
    }

    /** Whether it prompts to get urgent care. */
    public boolean isUrgent() {
        return kind.equals("URGENT_CARE");
    }
}
