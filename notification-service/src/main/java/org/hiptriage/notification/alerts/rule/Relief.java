package org.hiptriage.notification.alerts.rule;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.Trigger;

/**
 * A report that closes alerts: a full assessment that came to self-care, or the runner's 'I was seen'. Otherwise a check-in
 * clears nothing, and a run is no assessment.
 *
 * @param side the side it was about
 * @param observedAt when it was observed
 * @param wasSeen whether the runner said to have been seen by a clinician
 */
public record Relief(Side side, Instant observedAt, boolean wasSeen) {
    /** The relief that an outcome brings, if it does. */
    public static Optional<Relief> of(Outcome outcome) {
        boolean isCalm = outcome.level() == Level.SELF_CARE && outcome.trigger() == Trigger.ASSESSMENT;
        return isCalm || outcome.seenByClinician()
                ? Optional.of(new Relief(outcome.side(), outcome.observedAt(), outcome.seenByClinician()))
                : Optional.empty();
    }

    /**
     * Whether it closes an alert of a side it covers that was observed before it: 'I was seen' any, an assessment one to see
     * a doctor and never urgent care. What it raised itself, or a run made anew of it, was observed at the same moment.
     */
    public boolean closes(Alert alert) {
        return alert.state() == AlertState.OPEN
                && side.covers(alert.side())
                && observedAt.isAfter(alert.observedAt())
                && (wasSeen || alert.level() == Level.SEE_DOCTOR);
    }
}
