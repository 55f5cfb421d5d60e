package org.hiptriage.notification.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The red flags of one outcome, as they come ahead of it.
 *
 * @param alertId identifies the event
 * @param resultId the outcome that raised them
 * @param assessmentId the assessment behind it
 * @param runnerId the runner, opaque
 * @param side the side it is about
 * @param observedAt when what raised them was observed
 * @param level how urgent the outcome is
 * @param timeFrame within what time to be seen
 * @param redFlags what was raised, most urgent first; at least one
 */
public record RaisedAlert(
        UUID alertId,
        UUID resultId,
        UUID assessmentId,
        String runnerId,
        Side side,
        Instant observedAt,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RedFlag> redFlags) {
    public RaisedAlert {
        redFlags = List.copyOf(redFlags);
        if (redFlags.isEmpty()) {
            throw new IllegalArgumentException("an alert without a red flag");
        }
    }
}
