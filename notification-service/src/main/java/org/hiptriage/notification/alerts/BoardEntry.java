package org.hiptriage.notification.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Acknowledgement;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.alerts.rule.PlanRelease;
import org.hiptriage.notification.alerts.rule.Resolution;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;

/**
 * An alert as the board shows it.
 *
 * @param alertId identifies it
 * @param runnerId the runner, opaque
 * @param side left, right or both; absent where it was not said
 * @param state OPEN or CLOSED
 * @param level the highest of all that joined
 * @param timeFrame within what time to be seen, an ISO 8601 duration
 * @param redFlags every flag that joined, most urgent first
 * @param openedAt when it was opened
 * @param observedAt the newest observation that joined
 * @param changedAt when it changed last
 * @param prompts how often the runner was prompted
 * @param resultId the outcome of the newest observation
 * @param assessmentId the assessment of the newest observation
 * @param acknowledgedBy who has taken it; absent where nobody has, or where something new came since
 * @param acknowledgedAt when
 * @param resolution who closed it, when and why; absent where a report closed it
 * @param planReleasedBy who released the runner's plan from it last
 * @param planReleasedAt when
 * @param version rises with every change; its ETag
 * @param actions what people did with it, oldest first; absent in lists
 */
public record BoardEntry(
        UUID alertId,
        String runnerId,
        Optional<String> side,
        AlertState state,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RedFlag> redFlags,
        Instant openedAt,
        Instant observedAt,
        Instant changedAt,
        int prompts,
        UUID resultId,
        UUID assessmentId,
        Optional<String> acknowledgedBy,
        Optional<Instant> acknowledgedAt,
        Optional<ResolutionEntry> resolution,
        Optional<String> planReleasedBy,
        Optional<Instant> planReleasedAt,
        int version,
        Optional<List<AlertAction>> actions) {
    /** One of many. */
    public static BoardEntry of(VersionedAlert stored) {
        return of(stored, Optional.empty());
    }

    /** One by itself. */
    public static BoardEntry of(DetailedAlert detailed) {
        return of(detailed.stored(), Optional.of(detailed.actions()));
    }

    private static BoardEntry of(VersionedAlert stored, Optional<List<AlertAction>> actions) {
        Alert alert = stored.alert();
        return new BoardEntry(
                alert.alertId(),
                alert.runnerId(),
                alert.side().code(),
                alert.state(),
                alert.level(),
                alert.timeFrame(),
                alert.flags(),
                alert.openedAt(),
                alert.observedAt(),
                stored.changedAt(),
                alert.prompts(),
                alert.resultId(),
                alert.assessmentId(),
                stored.acknowledgement().map(Acknowledgement::by),
                stored.acknowledgement().map(Acknowledgement::at),
                stored.handling().resolution().map(ResolutionEntry::of),
                stored.handling().planRelease().map(PlanRelease::by),
                stored.handling().planRelease().map(PlanRelease::at),
                stored.version(),
                actions);
    }

    /**
     * Who closed an alert.
     *
     * @param by who, as they typed it
     * @param at when
     * @param reason why, a code
     */
    record ResolutionEntry(String by, Instant at, String reason) {
        static ResolutionEntry of(Resolution resolution) {
            return new ResolutionEntry(
                    resolution.by(), resolution.at(), resolution.reason().code());
        }
    }
}
