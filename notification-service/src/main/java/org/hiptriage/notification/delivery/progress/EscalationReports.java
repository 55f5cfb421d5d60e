package org.hiptriage.notification.delivery.progress;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the operators of prompts that nobody saw, so that none is silent, whether or not there is a channel to people. */
@Component
class EscalationReports {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationReports.class);

    private final MeterRegistry meters;
    private final Channels channels;

    EscalationReports(MeterRegistry meters, Channels channels) {
        this.meters = meters;
        this.channels = channels;
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
            meters.counter("hip.escalations", "reason", reason, "channel", isTold ? Channels.ESCALATION : "none")
                    .increment();
            LOG.error(
                    "Urgent prompt not opened, look at the alert board: notification {} is escalated because of {}{}",
                    change.notice().notificationId(),
                    reason,
                    isTold ? "" : "; there is no channel to people");
        } else if (change.channel().isEmpty() && change.state() == DeliveryState.FAILED) {
            meters.counter("hip.notifications.given.up", "kind", change.notice().kind(), "reason", reason)
                    .increment();
        } else if (change.channel().filter(Channels.ESCALATION::equals).isPresent()
                && change.state() == DeliveryState.FAILED) {
            meters.counter("hip.escalations", "reason", reason, "channel", "failed")
                    .increment();
            LOG.error(
                    "People were not told of an urgent prompt, look at the alert board: notification {}, {}",
                    change.notice().notificationId(),
                    reason);
        }
    }
}
