package org.hiptriage.notification.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.outcome.Level;

/**
 * Where an alert stands on the board: the most urgent first, then who waits longest.
 *
 * @param level its level
 * @param openedAt when it was opened
 * @param alertId settles what is left
 */
record BoardPosition(Level level, Instant openedAt, UUID alertId) {
    static BoardPosition of(Alert alert) {
        return new BoardPosition(alert.level(), alert.openedAt(), alert.alertId());
    }

    static BoardPosition parse(List<String> parts) {
        return new BoardPosition(
                Level.valueOf(parts.get(0)), PageRequest.moment(parts.get(1)), UUID.fromString(parts.get(2)));
    }

    List<String> parts() {
        return List.of(level.name(), openedAt.toString(), alertId.toString());
    }
}
