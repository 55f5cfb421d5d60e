package org.hiptriage.notification.alerts;

import java.util.List;

/**
 * An alert with its log.
 *
 * @param stored the alert
 * @param actions what people did with it, oldest first
 */
public record DetailedAlert(VersionedAlert stored, List<AlertAction> actions) {
    public DetailedAlert {
        actions = List.copyOf(actions);
    }
}
