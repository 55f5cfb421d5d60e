package org.hiptriage.notification.alerts.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.http.PageRequest;

/**
 * Where an alert stands in the history: what was opened last is first.
 *
 * @param openedAt when it was opened
 * @param alertId settles what is left
 */
record HistoryPosition(Instant openedAt, UUID alertId) {
    static HistoryPosition of(Alert alert) {
        return new HistoryPosition(alert.openedAt(), alert.alertId());
    }

    static HistoryPosition parse(List<String> parts) {
        return new HistoryPosition(PageRequest.moment(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    List<String> parts() {
        return List.of(openedAt.toString(), alertId.toString());
    }
}
