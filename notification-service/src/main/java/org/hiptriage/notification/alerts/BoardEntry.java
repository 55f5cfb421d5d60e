package org.hiptriage.notification.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
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
 * @param version rises with every change; its ETag
 */
record BoardEntry(
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
        int version) {
    static BoardEntry of(VersionedAlert stored) {
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
                stored.version());
    }
}
