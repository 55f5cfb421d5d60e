package org.hiptriage.notification.alerts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.runner.AlertRow;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between an alert and its row. */
@Component
public class AlertRows {
    private static final TypeReference<List<RedFlag>> FLAGS = new TypeReference<>() {};

    private final JsonMapper json;

    AlertRows(JsonMapper json) {
        this.json = json;
    }

    /** The alert that a row holds. */
    public Alert alert(AlertRow row) {
        return new Alert(
                row.alertId(),
                row.runnerId(),
                Side.valueOf(row.side()),
                AlertState.valueOf(row.state()),
                Level.valueOf(row.level()),
                row.timeFrame().map(TimeFrame::new),
                json.readValue(row.flags(), FLAGS),
                row.openedAt(),
                row.observedAt(),
                row.prompts(),
                row.resultId(),
                row.assessmentId());
    }

    /** The row that holds an alert. */
    public AlertRow row(Alert alert) {
        return new AlertRow(
                alert.alertId(),
                alert.runnerId(),
                alert.side().name(),
                alert.state().name(),
                alert.level().name(),
                alert.timeFrame().map(TimeFrame::iso),
                json.writeValueAsString(alert.flags()),
                alert.openedAt(),
                alert.observedAt(),
                alert.prompts(),
                alert.resultId(),
                alert.assessmentId());
    }

    VersionedAlert versioned(Readable row) {
        return new VersionedAlert(
                alert(AlertRow.of(row)),
                Columns.required(row, "changed_at", Instant.class),
                Columns.required(row, "version", Integer.class));
    }
}
