package org.hiptriage.notification.alerts;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.alerts.rule.Acknowledgement;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.Handling;

/**
 * An alert as it is stored.
 *
 * @param alert the alert
 * @param handling what people did with it
 * @param changedAt when it was written last
 * @param version rises with every change
 */
public record VersionedAlert(Alert alert, Handling handling, Instant changedAt, int version) {
    /** As HTTP writes it. */
    public String tag() {
        return Integer.toString(version);
    }

    /** Who has taken it, as it is now. */
    public Optional<Acknowledgement> acknowledgement() {
        return handling.acknowledgementOf(alert);
    }
}
