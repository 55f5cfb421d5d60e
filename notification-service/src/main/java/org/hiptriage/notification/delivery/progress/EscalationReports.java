package org.hiptriage.notification.delivery.progress;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.escalation.Ladder;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the operators of prompts that nobody saw, so that none is silent, whether or not there is a channel to people. */
@Component
class EscalationReports {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationReports.class);

    private static final String NOBODY = "none";
    private static final String UNTOLD = "failed";

    private final MeterRegistry meters;
    private final Channels channels;

    EscalationReports(MeterRegistry meters, Channels channels) {
        this.meters = meters;
        this.channels = channels;
        // There from the start, so that an alarm on the first increase works.
        for (String reason : List.of(Ladder.NOT_OPENED, Ladder.NO_CHANNEL)) {
            escalations(reason, Channels.ESCALATION);
            escalations(reason, NOBODY);
        }
        escalations(Ladder.EXPIRED, UNTOLD);
        for (NotificationKind kind : NotificationKind.values()) {
            givenUp(kind.name(), Ladder.NO_CHANNEL);
            givenUp(kind.name(), Ladder.EXPIRED);
        }
    }

    /** To be called once what happened to these notifications is committed. */
    void report(Collection<NotificationProgress> notifications) {
        notifications.stream()
                .flatMap(notification -> notification.changes().stream())
                .forEach(this::report);
    }

    private void report(Change change) {
        String reason = change.reason().orElse("");
        if (change.channel().isEmpty() && change.state() == DeliveryState.ESCALATED) {
            boolean isTold = channels.find(Channels.ESCALATION).isPresent();
            escalations(reason, isTold ? Channels.ESCALATION : NOBODY).increment();
            LOG.error(
                    "Urgent prompt not opened, look at the alert board: notification {} is escalated because of {}{}",
                    change.notice().notificationId(),
                    reason,
                    isTold ? "" : "; there is no channel to people");
        } else if (change.channel().isEmpty() && change.state() == DeliveryState.FAILED) {
            givenUp(change.notice().kind(), reason).increment();
        } else if (change.channel().filter(Channels.ESCALATION::equals).isPresent()
                && change.state() == DeliveryState.FAILED) {
            escalations(reason, UNTOLD).increment();
            LOG.error(
                    "People were not told of an urgent prompt, look at the alert board: notification {}, {}",
                    change.notice().notificationId(),
                    reason);
        }
    }

    private Counter escalations(String reason, String channel) {
        return meters.counter("hip.escalations", "reason", reason, "channel", channel);
    }

    private Counter givenUp(String kind, String reason) {
        return meters.counter("hip.notifications.given.up", "kind", kind, "reason", reason);
    }
}
