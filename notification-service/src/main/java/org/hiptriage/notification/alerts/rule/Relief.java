package org.hiptriage.notification.alerts.rule;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.Trigger;

/**
 * A full assessment that came to self-care. A check-in clears nothing by itself, and a run is no assessment.
 *
 * @param side the side it was about
 * @param observedAt when it was observed
 */
public record Relief(Side side, Instant observedAt) {
    /** The relief that an outcome brings, if it does. */
    public static Optional<Relief> of(Outcome outcome) {
        return outcome.level() == Level.SELF_CARE && outcome.trigger() == Trigger.ASSESSMENT
                ? Optional.of(new Relief(outcome.side(), outcome.observedAt()))
                : Optional.empty();
    }

    /** Whether it closes an alert: one to see a doctor, of a side it covers, observed earlier. Urgent care is closed by a clinician alone. */
    public boolean closes(Alert alert) {
        return alert.state() == AlertState.OPEN
                && alert.level() == Level.SEE_DOCTOR
                && side.covers(alert.side())
                && observedAt.isAfter(alert.observedAt());
    }
}
