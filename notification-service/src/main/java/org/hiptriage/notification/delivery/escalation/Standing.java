package org.hiptriage.notification.delivery.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.state.DeliveryState;

/**
 * How things stand with a notification.
 *
 * @param urgent whether it prompts to get urgent care
 * @param escalates whether people are told where nobody opens it; not where what it asks for was settled before it came
 * @param state where it stands
 * @param createdAt when it was created
 * @param channels codes of the runner's channels that live, in the order in which they are tried
 * @param attempts what was asked of the runner's channels, oldest first
 * @param quietHours the runner's, where there are any
 */
public record Standing(
        boolean urgent,
        boolean escalates,
        DeliveryState state,
        Instant createdAt,
        List<String> channels,
        List<Attempt> attempts,
        Optional<QuietHours> quietHours) {
    public Standing {
        channels = List.copyOf(channels);
        attempts = List.copyOf(attempts);
    }

    Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The first channel that was not asked yet. */
    Optional<String> nextChannel() {
        return channels.stream()
                .filter(channel ->
                        attempts.stream().noneMatch(attempt -> attempt.channel().equals(channel)))
                .findFirst();
    }

    /** When the last attempt that has not failed began; where there is none, when the notification was created. */
    Instant waitsSince() {
        return attempts.stream()
                .filter(attempt -> !attempt.hasFailed())
                .map(Attempt::startsAt)
                .max(Instant::compareTo)
                .orElse(createdAt);
    }
}
