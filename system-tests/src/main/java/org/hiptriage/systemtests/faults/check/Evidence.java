package org.hiptriage.systemtests.faults.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in topics and tables at the end. Ids are texts.
 *
 * @param reports of {@code symptom-events}, those that can be read, in the order of each partition
 * @param results of {@code triage-results}, likewise
 * @param alerts of {@code red-flag-alerts}
 * @param changes of {@code notification-events}
 * @param memories of the changelog of the triage's store
 * @param deadLetters of every dead-letter topic
 * @param tables what stands in the database
 */
public record Evidence(
        List<ReportSeen> reports,
        List<ResultSeen> results,
        List<AlertSeen> alerts,
        List<ChangeSeen> changes,
        Memories memories,
        List<DeadLetter> deadLetters,
        Tables tables) {

    /** A report as it was stored. */
    public record ReportSeen(String runnerId, String assessmentId, String kind, String eventId) {}

    /**
     * A result.
     *
     * @param flags codes of its red flags
     * @param open codes that could not be ruled out
     * @param outcome a digest of all that a person is told
     */
    public record ResultSeen(
            String resultId,
            String assessmentId,
            String runnerId,
            String trigger,
            String level,
            Set<String> flags,
            Set<String> open,
            String outcome) {}

    /** An alert as platforms get it. */
    public record AlertSeen(String alertId, String resultId, String runnerId, String level, Set<String> flags) {}

    /** A change of a notification. */
    public record ChangeSeen(String eventId, String notificationId, String state, Optional<String> channel) {}

    /**
     * A record that could not be used.
     *
     * @param hex its bytes
     */
    public record DeadLetter(
            String originalTopic, int originalPartition, long originalOffset, String reason, String hex) {}

    /**
     * The database.
     *
     * @param results ids
     * @param recordings runner and start in milliseconds, with a space between
     * @param webhookMessages id and state of what the webhook is told
     */
    public record Tables(
            List<String> results,
            List<OpenAlert> openAlerts,
            List<NotificationRow> notifications,
            Set<String> recordings,
            List<MessageRow> webhookMessages) {}

    /** An alert that waits for somebody. */
    public record OpenAlert(String runnerId, String side, String level, Set<String> flags) {}

    /** A notification. */
    public record NotificationRow(String notificationId, String resultId, String runnerId, String kind, String state) {}

    /** What a webhook is told. */
    public record MessageRow(String deliveryId, String notificationId, String state) {}
}
