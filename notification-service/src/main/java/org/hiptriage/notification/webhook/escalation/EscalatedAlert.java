package org.hiptriage.notification.webhook.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hiptriage.notification.webhook.channel.StandardMessage;

/**
 * The same in the form in which Prometheus' Alertmanager calls its webhooks (version 4), for tools of people on call that
 * know that form already.
 *
 * @param version of the form
 * @param groupKey what is told together; each prompt by itself
 * @param truncatedAlerts how many were left out; none ever
 * @param status firing: whatever ends it is on the board, and in the events
 * @param receiver who is told
 * @param groupLabels what the group has in common by its key
 * @param commonLabels labels that all alerts of it have
 * @param commonAnnotations annotations that all alerts of it have
 * @param externalURL where the sender is; not known here
 * @param alerts the one alert
 */
record AlertmanagerMessage(
        String version,
        String groupKey,
        int truncatedAlerts,
        String status,
        String receiver,
        Map<String, String> groupLabels,
        Map<String, String> commonLabels,
        Map<String, String> commonAnnotations,
        String externalURL,
        List<Alert> alerts) {
    private static final String NAME = "HipTriageUrgentPromptNotOpened";
    private static final String FIRING = "firing";
    /** How Alertmanager, written in Go, says that there is no end yet. */
    private static final String NO_END = "0001-01-01T00:00:00Z";

    private static final int FINGERPRINT_LENGTH = 16;

    AlertmanagerMessage {
        groupLabels = Map.copyOf(groupLabels);
        commonLabels = Map.copyOf(commonLabels);
        commonAnnotations = Map.copyOf(commonAnnotations);
        alerts = List.copyOf(alerts);
    }

    /** What is told of a prompt that nobody opened. */
    static AlertmanagerMessage of(StandardMessage<Escalated> message) {
        Escalated escalated = message.data();
        var labels = new TreeMap<>(Map.of(
                "alertname", NAME,
                "severity", "critical",
                "kind", escalated.kind(),
                "runner", escalated.runnerId(),
                "notification", escalated.notificationId().toString()));
        escalated.level().ifPresent(level -> labels.put("level", level));
        escalated.timeFrame().ifPresent(timeFrame -> labels.put("time_frame", timeFrame));
        escalated.alertId().ifPresent(alert -> labels.put("alert", alert.toString()));
        Map<String, String> annotations = Map.of(
                "summary",
                "An urgent prompt was not opened for " + escalated.unopenedSeconds() + " seconds",
                "description",
                "Nobody has seen it: reach the runner another way. The alert board says why it is urgent.");
        return new AlertmanagerMessage(
                "4",
                "{}:{notification=\"" + escalated.notificationId() + "\"}",
                0,
                FIRING,
                "clinicians",
                Map.of("notification", escalated.notificationId().toString()),
                labels,
                annotations,
                "",
                List.of(new Alert(
                        FIRING,
                        labels,
                        annotations,
                        escalated.createdAt(),
                        NO_END,
                        "",
                        escalated.notificationId().toString().replace("-", "").substring(0, FINGERPRINT_LENGTH))));
    }

    /**
     * One alert of Alertmanager.
     *
     * @param status firing
     * @param labels what it is, by which tools route it
     * @param annotations words for people
     * @param startsAt when the runner was first prompted
     * @param endsAt no end yet
     * @param generatorURL what raised it; not known here
     * @param fingerprint the same in each repeat
     */
    record Alert(
            String status,
            Map<String, String> labels,
            Map<String, String> annotations,
            Instant startsAt,
            String endsAt,
            String generatorURL,
            String fingerprint) {
        Alert {
            labels = Map.copyOf(labels);
            annotations = Map.copyOf(annotations);
        }
    }
}
