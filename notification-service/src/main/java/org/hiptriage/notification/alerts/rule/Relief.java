package org.hiptriage.notification.alerts.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
 * @param assessmentId what was reported then
 * @param wasSeen whether the runner said to have been seen by a clinician
 */
public record Relief(Side side, Instant observedAt, UUID assessmentId, boolean wasSeen) {
    /** The relief that an outcome brings, if it does. */
    public static Optional<Relief> of(Outcome outcome) {
        boolean isCalm = outcome.level() == Level.SELF_CARE && outcome.trigger() == Trigger.ASSESSMENT;
        return isCalm || outcome.seenByClinician()
                ? Optional.of(new Relief(
                        outcome.side(), outcome.observedAt(), outcome.assessmentId(), outcome.seenByClinician()))
                : Optional.empty();
    }

    /**
     * Whether it closes an alert of a side it covers. 'I was seen' closes any that was observed by then, save the one that
     * the same report raised; an assessment closes one to see a doctor that was observed earlier, and never urgent care.
     */
    public boolean closes(Alert alert) {
        return alert.state() == AlertState.OPEN
                && side.covers(alert.side())
                && (wasSeen ? closesWhatWasSeen(alert) : closesSeeDoctor(alert));
    }

    private boolean closesWhatWasSeen(Alert alert) {
        return !observedAt.isBefore(alert.observedAt()) && !assessmentId.equals(alert.assessmentId());
    }

    private boolean closesSeeDoctor(Alert alert) {
        return alert.level() == Level.SEE_DOCTOR && observedAt.isAfter(alert.observedAt());
    }
}
