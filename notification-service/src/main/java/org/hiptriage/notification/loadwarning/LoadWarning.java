package org.hiptriage.notification.loadwarning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.schemas.ids.EventIds;

/**
 * What the notification of a load warning tells.
 *
 * @param notificationId deterministic of the warning: one for each
 * @param runnerId the runner, opaque
 * @param warningId the warning
 * @param runId the run that was longer
 * @param kind that it is a load warning
 * @param title a line
 * @param text what was longer than what, what that means and what to do
 * @param distanceMeters distance of that run
 * @param ranOn the runner's date of it
 * @param longestBeforeMeters distance of the longest run of the 30 days before it
 * @param longestBeforeOn the runner's date of that one
 */
record LoadWarning(
        UUID notificationId,
        String runnerId,
        UUID warningId,
        UUID runId,
        NotificationKind kind,
        String title,
        String text,
        double distanceMeters,
        LocalDate ranOn,
        double longestBeforeMeters,
        LocalDate longestBeforeOn) {
    static LoadWarning of(LoadWarningRaised event) {
        LocalDate ranOn = event.getOccurredAt()
                .atOffset(ZoneOffset.ofTotalSeconds(event.getOccurredAtOffsetSeconds()))
                .toLocalDate();
        return new LoadWarning(
                EventIds.notificationOfWarning(event.getWarningId()),
                event.getRunnerId(),
                event.getWarningId(),
                event.getRunId(),
                NotificationKind.LOAD_WARNING,
                LoadWarningWords.TITLE,
                LoadWarningWords.text(
                        event.getDistanceMeters(), ranOn, event.getLongestBeforeMeters(), event.getLongestBeforeOn()),
                event.getDistanceMeters(),
                ranOn,
                event.getLongestBeforeMeters(),
                event.getLongestBeforeOn());
    }
}
