package org.hiptriage.notification.delivery.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.delivery.state.DeliveryState;

/**
 * The steps from the runner's first channel to people (decision 0019, point 3).
 *
 * <p>Any notification goes by the first of the runner's channels that lives, and where a channel takes it never, by the
 * next at once. An urgent one that nobody opens is repeated there, then goes by each of the others, then to people, after
 * the same wait each; what no channel sent within the wait is not repeated. Other notifications wait for the end of quiet
 * hours; what neither a channel nor the stream had when its time to live is over is given up.
 *
 * @param repeatAfter how long an urgent prompt may stay unopened after each step
 * @param timeToLive how long a notification is worth to arrive
 */
public record Ladder(Duration repeatAfter, Duration timeToLive) {
    /** Why people are told: nobody opened it, though every channel had its turn. */
    public static final String NOT_OPENED = "not-opened";
    /** Why people are told: there is no channel that works. */
    public static final String NO_CHANNEL = "no-channel";
    /** Why a notification was given up: its time to live is over. */
    public static final String EXPIRED = "expired";

    /** What is to be done now. */
    public Step next(Standing standing, Instant now) {
        if (!standing.state().isOnItsWay()) {
            return new Step.Rest();
        }
        if (standing.last().filter(last -> !last.hasFailed()).isEmpty()) {
            Optional<String> next = standing.nextChannel();
            if (next.isPresent()) {
                return new Step.Send(next.get(), 1, standing.urgent() ? now : afterQuietHours(standing, now));
            }
        }
        if (standing.urgent()) {
            return standing.escalates() ? climb(standing, now) : new Step.Rest();
        }
        return standing.state() == DeliveryState.PENDING ? untilGivenUp(standing, now) : new Step.Rest();
    }

    private Step climb(Standing standing, Instant now) {
        Instant due = standing.waitsSince().plus(repeatAfter);
        if (now.isBefore(due)) {
            return new Step.WaitUntil(due);
        }
        Optional<Attempt> toRepeat = standing.last().filter(last -> isToBeRepeated(last, standing));
        if (toRepeat.isPresent()) {
            return new Step.Send(toRepeat.get().channel(), 2, now);
        }
        boolean hadNone = standing.attempts().stream().allMatch(Attempt::hasFailed);
        return standing.nextChannel()
                .<Step>map(channel -> new Step.Send(channel, 1, now))
                .orElseGet(() -> new Step.Escalate(hadNone ? NO_CHANNEL : NOT_OPENED));
    }

    /** Only the first that took it, and once. */
    private static boolean isToBeRepeated(Attempt last, Standing standing) {
        long notFailed = standing.attempts().stream()
                .filter(attempt -> !attempt.hasFailed())
                .count();
        return notFailed == 1 && last.wasSent() && standing.channels().contains(last.channel());
    }

    private Step untilGivenUp(Standing standing, Instant now) {
        boolean isTried = standing.attempts().stream().anyMatch(attempt -> !attempt.hasFailed());
        if (isTried) {
            return new Step.Rest();
        }
        Instant end = standing.createdAt().plus(timeToLive);
        return now.isBefore(end) ? new Step.WaitUntil(end) : new Step.GiveUp(EXPIRED);
    }

    private static Instant afterQuietHours(Standing standing, Instant now) {
        return standing.quietHours().map(quiet -> quiet.endOr(now)).orElse(now);
    }
}
