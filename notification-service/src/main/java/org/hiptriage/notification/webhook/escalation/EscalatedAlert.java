package org.hiptriage.notification.webhook.escalation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiptriage.notification.webhook.alertmanager.AlertmanagerMessage;

/** A prompt that nobody opened, as an alert of Alertmanager. It fires: whatever ends it is on the board, and in the events. */
final class EscalatedAlert {
    private static final String NAME = "HipTriageUrgentPromptNotOpened";

    private EscalatedAlert() {}

    static AlertmanagerMessage of(Escalated escalated) {
        var labels = new TreeMap<>(Map.of(
                "alertname", NAME,
                "severity", "critical",
                "kind", escalated.kind(),
                "runner", escalated.runnerId(),
                "notification", escalated.notificationId().toString()));
        escalated.level().ifPresent(level -> labels.put("level", level));
        escalated.timeFrame().ifPresent(timeFrame -> labels.put("time_frame", timeFrame));
        escalated.alertId().ifPresent(alert -> labels.put("alert", alert.toString()));
        return AlertmanagerMessage.about(
                "clinicians",
                escalated.notificationId(),
                labels,
                "An urgent prompt was not opened for " + escalated.unopenedSeconds() + " seconds",
                "Nobody has seen it: reach the runner another way. The alert board says why it is urgent.",
                escalated.createdAt(),
                Optional.empty());
    }
}
