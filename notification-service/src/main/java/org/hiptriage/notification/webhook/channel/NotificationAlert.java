package org.hiptriage.notification.webhook.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.notification.webhook.alertmanager.AlertmanagerMessage;

/**
 * A notification as an alert of Alertmanager, as it is when it is sent: a message that comes late or is repeated does not
 * let one fire again that is over.
 */
final class NotificationAlert {
    /** Where nobody needs to do anything about it any more. */
    private static final Set<String> OVER = Set.of("ACKNOWLEDGED", "SUPERSEDED", "CANCELLED");

    private static final Map<String, Kind> KINDS = Map.of(
            "URGENT_CARE", new Kind("HipTriageUrgentCare", "critical", "A runner is told to get urgent care"),
            "SEE_DOCTOR", new Kind("HipTriageSeeDoctor", "warning", "A runner is told to see a doctor"),
            "PLAN", new Kind("HipTriagePlan", "info", "A runner has an exercise plan"),
            "LOAD_WARNING", new Kind("HipTriageLoadWarning", "info", "A runner is warned of a much longer run"));

    private NotificationAlert() {}

    /**
     * Of a change.
     *
     * @param present the state in which the notification is now
     * @param createdAt since when it is there
     * @param changedAt when the change was
     */
    static AlertmanagerMessage of(ChangeTold change, String present, Instant createdAt, Instant changedAt) {
        Kind kind = KINDS.getOrDefault(change.kind(), Kind.OTHER);
        return AlertmanagerMessage.about(
                "hip-triage",
                change.notificationId(),
                Map.of(
                        "alertname", kind.name,
                        "severity", kind.severity,
                        "kind", change.kind(),
                        "runner", change.runnerId(),
                        "notification", change.notificationId().toString()),
                kind.summary,
                "It is " + present + ". The alert board says why, and what was done.",
                createdAt,
                OVER.contains(present) ? Optional.of(changedAt) : Optional.empty());
    }

    private record Kind(String name, String severity, String summary) {
        // Louder rather than lost, should there be a kind that this does not know.
        static final Kind OTHER = new Kind("HipTriageNotification", "critical", "A runner is told something");
    }
}
