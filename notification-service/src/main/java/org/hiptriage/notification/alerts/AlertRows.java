package org.hiptriage.notification.alerts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between an alert and its row. */
@Component
class AlertRows {
    private static final TypeReference<List<RedFlag>> FLAGS = new TypeReference<>() {};

    private final JsonMapper json;

    AlertRows(JsonMapper json) {
        this.json = json;
    }

    VersionedAlert read(Readable row) {
        var alert = new Alert(
                Columns.required(row, "alert_id", UUID.class),
                Columns.text(row, "runner_id"),
                Side.valueOf(Columns.text(row, "side")),
                AlertState.valueOf(Columns.text(row, "state")),
                Level.valueOf(Columns.text(row, "level")),
                Columns.optional(row, "time_frame", String.class).map(TimeFrame::new),
                json.readValue(Columns.text(row, "flags"), FLAGS),
                Columns.required(row, "opened_at", Instant.class),
                Columns.required(row, "observed_at", Instant.class),
                Columns.required(row, "prompts", Integer.class),
                Columns.required(row, "result_id", UUID.class),
                Columns.required(row, "assessment_id", UUID.class));
        return new VersionedAlert(
                alert,
                Columns.required(row, "changed_at", Instant.class),
                Columns.required(row, "version", Integer.class));
    }

    DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement, Alert alert) {
        return statement
                .bind("alert", alert.alertId())
                .bind("runner", alert.runnerId())
                .bind("side", alert.side().name())
                .bind("state", alert.state().name())
                .bind("level", alert.level().name())
                .bind("frame", alert.timeFrame().map(TimeFrame::iso).orElse(""))
                .bind("flags", json.writeValueAsString(alert.flags()))
                .bind("opened", alert.openedAt())
                .bind("observed", alert.observedAt())
                .bind("prompts", alert.prompts())
                .bind("result", alert.resultId())
                .bind("assessment", alert.assessmentId());
    }
}
