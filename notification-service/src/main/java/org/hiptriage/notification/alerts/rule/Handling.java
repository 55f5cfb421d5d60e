package org.hiptriage.notification.alerts.rule;

import java.util.Optional;
import org.hiptriage.notification.outcome.Level;

/**
 * What people did with an alert.
 *
 * @param acknowledgement who took it last
 * @param resolution who closed it; empty where a report did, or nobody
 * @param planRelease who released the runner's plan from it last
 */
public record Handling(
        Optional<Acknowledgement> acknowledgement, Optional<Resolution> resolution, Optional<PlanRelease> planRelease) {
    /** Nobody did anything. */
    public static final Handling NONE = new Handling(Optional.empty(), Optional.empty(), Optional.empty());

    /** The acknowledgement, for as long as it holds: an alert that says something new since waits for somebody again. */
    public Optional<Acknowledgement> acknowledgementOf(Alert alert) {
        return acknowledgement.filter(given -> given.covers(alert));
    }

    /** Whether the alert asks for urgent care and nobody has taken it, as it is now. */
    public static boolean isUrgentAndUntaken(Alert alert, Handling handling) {
        return alert.state() == AlertState.OPEN
                && alert.level() == Level.URGENT_CARE
                && handling.acknowledgementOf(alert).isEmpty();
    }
}
