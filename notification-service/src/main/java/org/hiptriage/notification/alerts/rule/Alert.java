package org.hiptriage.notification.alerts.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;

/**
 * What the board knows of one runner's side.
 *
 * @param alertId that of the event that opened it
 * @param runnerId the runner, opaque
 * @param side the side it is about
 * @param state whether it waits for somebody
 * @param level the highest of all that joined
 * @param timeFrame the shortest of that level
 * @param flags every flag that joined, each once
 * @param openedAt when it was opened here
 * @param observedAt the newest observation that joined
 * @param prompts how often the runner was prompted
 * @param resultId the outcome of that observation
 * @param assessmentId the assessment of that observation
 */
public record Alert(
        UUID alertId,
        String runnerId,
        Side side,
        AlertState state,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RedFlag> flags,
        Instant openedAt,
        Instant observedAt,
        int prompts,
        UUID resultId,
        UUID assessmentId) {
    public Alert {
        flags = List.copyOf(flags);
    }

    /** The same alert, no longer waiting. */
    public Alert closed() {
        return new Alert(
                alertId,
                runnerId,
                side,
                AlertState.CLOSED,
                level,
                timeFrame,
                flags,
                openedAt,
                observedAt,
                prompts,
                resultId,
                assessmentId);
    }
}
