package org.hiptriage.notification.alerts;

import java.time.Instant;
import org.hiptriage.notification.alerts.rule.Alert;

/**
 * An alert as it is stored.
 *
 * @param alert the alert
 * @param changedAt when it was written last
 * @param version rises with every change
 */
record VersionedAlert(Alert alert, Instant changedAt, int version) {}
