package org.hiptriage.notification.webhook.alertmanager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One alert, as version 4 of the form tells it.
 *
 * @param version of the form
 * @param groupKey what is told together; each notification by itself
 * @param truncatedAlerts how many were left out; none ever
 * @param status firing or resolved
 * @param receiver who is told
 * @param groupLabels what the group has in common by its key
 * @param commonLabels labels that all alerts of it have
 * @param commonAnnotations annotations that all alerts of it have
 * @param externalURL where the sender is; not known here
 * @param alerts the one alert
 */
public record AlertmanagerMessage(
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
    private static final int FINGERPRINT_LENGTH = 16;

    /** Copies what it is given. */
    public AlertmanagerMessage {
        groupLabels = Map.copyOf(groupLabels);
        commonLabels = Map.copyOf(commonLabels);
        commonAnnotations = Map.copyOf(commonAnnotations);
        alerts = List.copyOf(alerts);
    }

    /**
     * About a notification.
     *
     * @param receiver who is told
     * @param notification what it is about: the same in all messages about it
     * @param labels what it is, by which tools route it; the same in all messages about it
     * @param summary what happened, for people
     * @param description what to do, for people
     * @param startsAt since when
     * @param endedAt since when nobody needs to do anything about it; empty while it fires
     */
    public static AlertmanagerMessage about(
            String receiver,
            UUID notification,
            Map<String, String> labels,
            String summary,
            String description,
            Instant startsAt,
            Optional<Instant> endedAt) {
        String id = notification.toString();
        String status = endedAt.isPresent() ? Alert.RESOLVED : Alert.FIRING;
        Map<String, String> annotations = Map.of("summary", summary, "description", description);
        return new AlertmanagerMessage(
                "4",
                "{}:{notification=\"" + id + "\"}",
                0,
                status,
                receiver,
                Map.of("notification", id),
                labels,
                annotations,
                "",
                List.of(new Alert(
                        status,
                        labels,
                        annotations,
                        startsAt,
                        endedAt.map(Instant::toString).orElse(Alert.NO_END),
                        "",
                        id.replace("-", "").substring(0, FINGERPRINT_LENGTH))));
    }

    /**
     * One alert of Alertmanager.
     *
     * @param status firing or resolved
     * @param labels what it is, by which tools route it
     * @param annotations words for people
     * @param startsAt since when
     * @param endsAt until when
     * @param generatorURL what raised it; not known here
     * @param fingerprint the same in each repeat
     */
    public record Alert(
            String status,
            Map<String, String> labels,
            Map<String, String> annotations,
            Instant startsAt,
            String endsAt,
            String generatorURL,
            String fingerprint) {
        private static final String FIRING = "firing";
        private static final String RESOLVED = "resolved";
        /** How Alertmanager, written in Go, says that there is no end yet. */
        private static final String NO_END = "0001-01-01T00:00:00Z";

        /** Copies what it is given. */
        public Alert {
            labels = Map.copyOf(labels);
            annotations = Map.copyOf(annotations);
        }
    }
}
