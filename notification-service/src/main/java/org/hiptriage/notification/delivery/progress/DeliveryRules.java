package org.hiptriage.notification.delivery.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.escalation.Backoff;
import org.hiptriage.notification.delivery.escalation.Ladder;
import org.hiptriage.notification.delivery.escalation.Step;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.delivery.state.Transition;

/**
 * The rules by which notifications move on.
 *
 * @param ladder which channel is next
 * @param escalationChannel whether there is a channel by which people are told
 * @param chance numbers from 0 (included) to 1 (excluded)
 */
public record DeliveryRules(Ladder ladder, boolean escalationChannel, DoubleSupplier chance) {
    /** Longer than all the waits of {@link Backoff#WEBHOOK} together. */
    private static final Duration PROGRAMS_TIME_TO_LIVE = Duration.ofDays(4);

    /** A new notification's first steps. */
    public Begun begin(Notice notice) {
        var notification = NotificationProgress.ofNew(notice);
        climb(notification, notice.createdAt());
        return new Begun(notice, notification.dueAt(), notification.touched());
    }

    /** Lets something happen to a notification. */
    void apply(Happening happening, NotificationProgress notification, Instant now) {
        if (happening instanceof Happening.Settled settled) {
            settle(settled, notification, now);
        } else if (happening instanceof Happening.Shown) {
            if (notification.shownAt().isEmpty() && !notification.state().isVoid()) {
                notification.show(now);
            }
        } else if (happening instanceof Happening.Opened) {
            notification.become(Transition.SEEN, Optional.empty(), now);
        } else if (happening instanceof Happening.Acknowledged
                && notification.become(Transition.CONFIRMED, Optional.empty(), now)) {
            notification
                    .open()
                    .forEach(delivery ->
                            notification.put(delivery.ended(DeliveryState.CANCELLED, Optional.of("acknowledged"))));
        }
        climb(notification, now);
    }

    private void settle(Happening.Settled settled, NotificationProgress notification, Instant now) {
        DeliveryRow delivery = notification
                .delivery(settled.deliveryId())
                .filter(DeliveryRow::isOpen)
                .orElse(null);
        if (delivery == null) {
            return;
        }
        if (settled.outcome() instanceof SendOutcome.Sent sent) {
            notification.end(
                    delivery, sent.arrived() ? Transition.ARRIVED : Transition.HANDED_OVER, Optional.empty(), now);
        } else if (delivery.attempts() == settled.attempt()) {
            // Else its lease ran out and another instance is at it, whose outcome counts.
            fail(delivery, settled, notification, now);
        }
    }

    private void fail(DeliveryRow delivery, Happening.Settled settled, NotificationProgress notification, Instant now) {
        if (settled.outcome() instanceof SendOutcome.Later later) {
            Instant next = now.plus(backoff(delivery, notification.notice().isUrgent())
                    .after(delivery.attempts(), later.notBefore(), chance));
            if (next.isBefore(delivery.expiresAt())) {
                notification.put(delivery.postponed(next, later.reason()));
            } else {
                notification.end(delivery, Transition.GIVEN_UP, Optional.of(Ladder.EXPIRED), now);
            }
        } else if (settled.outcome() instanceof SendOutcome.Gone dead) {
            notification.end(delivery, Transition.GIVEN_UP, Optional.of(dead.reason()), now);
            notification.isGone(new GoneAddress(
                    notification.notice().runnerId(), delivery.channel(), settled.registration(), dead.reason(), now));
        } else if (settled.outcome() instanceof SendOutcome.Refused refused) {
            notification.end(delivery, Transition.GIVEN_UP, Optional.of(refused.reason()), now);
        }
    }

    private static Backoff backoff(DeliveryRow delivery, boolean urgent) {
        if (Channels.isOfPrograms(delivery.channel()) && !delivery.channel().equals(Channels.ESCALATION)) {
            return Backoff.WEBHOOK;
        }
        // To people as to the runner: an urgent prompt that nobody saw does not wait for hours because a pager
        // restarted.
        return urgent ? Backoff.URGENT : Backoff.CALM;
    }

    /** Goes up the ladder as far as is due. */
    private void climb(NotificationProgress notification, Instant now) {
        Step step = ladder.next(notification.standing(), now);
        while (!(step instanceof Step.WaitUntil || step instanceof Step.Rest)) {
            if (step instanceof Step.Send send) {
                notification.put(delivery(notification, send.channel(), send.round(), send.notBefore()));
            } else if (step instanceof Step.GiveUp giveUp) {
                notification.become(Transition.GIVEN_UP, Optional.of(giveUp.reason()), now);
            } else if (step instanceof Step.Escalate escalate) {
                notification.become(Transition.HANDED_TO_PEOPLE, Optional.of(escalate.reason()), now);
                if (escalationChannel) {
                    notification.put(delivery(notification, Channels.ESCALATION, 1, now));
                }
            }
            step = ladder.next(notification.standing(), now);
        }
        notification.isDue(step instanceof Step.WaitUntil wait ? Optional.of(wait.until()) : Optional.empty());
    }

    private DeliveryRow delivery(NotificationProgress notification, String channel, int round, Instant startsAt) {
        Duration timeToLive = Channels.isOfPrograms(channel) ? PROGRAMS_TIME_TO_LIVE : ladder.timeToLive();
        return DeliveryRow.of(
                notification.notice().notificationId(), channel, round, startsAt, startsAt.plus(timeToLive));
    }

    /**
     * A new notification's first steps.
     *
     * @param notice the notification
     * @param dueAt when its next step is due
     * @param deliveries what it asks of channels
     */
    public record Begun(Notice notice, Optional<Instant> dueAt, List<DeliveryRow> deliveries) {
        public Begun {
            deliveries = List.copyOf(deliveries);
        }
    }
}
