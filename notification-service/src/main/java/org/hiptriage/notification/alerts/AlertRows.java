package org.hiptriage.notification.alerts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.hiptriage.notification.alerts.rule.Acknowledgement;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.alerts.rule.Handling;
import org.hiptriage.notification.alerts.rule.PlanRelease;
import org.hiptriage.notification.alerts.rule.Resolution;
import org.hiptriage.notification.alerts.rule.ResolutionReason;
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
    /** Every column of alerts, with their logs; to be followed by a condition on {@code a}. */
    public static final String WITH_ACTIONS = """
            select a.*, coalesce((
                select json_agg(json_build_object('what', what, 'by', by_name, 'at', at, 'reason', reason, 'note', note,
                  'version', version) order by action_id)
                from alert_action where alert_id = a.alert_id), '[]')::text as actions
            from alert a where\s""";

    private static final TypeReference<List<RedFlag>> FLAGS = new TypeReference<>() {};
    private static final TypeReference<List<AlertAction>> ACTIONS = new TypeReference<>() {};

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

    /** The alert of a row with all of the table's columns. */
    public VersionedAlert versioned(Readable row) {
        return new VersionedAlert(
                alert(AlertRow.of(row)),
                handling(row),
                Columns.required(row, "changed_at", Instant.class),
                Columns.required(row, "version", Integer.class));
    }

    /** The alert of a row of {@link #WITH_ACTIONS}. */
    public DetailedAlert detailed(Readable row) {
        return new DetailedAlert(versioned(row), json.readValue(Columns.text(row, "actions"), ACTIONS));
    }

    private static Handling handling(Readable row) {
        return new Handling(
                Columns.optional(row, "acknowledged_by", String.class)
                        .map(by -> new Acknowledgement(
                                by,
                                Columns.required(row, "acknowledged_at", Instant.class),
                                Columns.required(row, "acknowledged_prompts", Integer.class))),
                Columns.optional(row, "resolved_by", String.class)
                        .map(by -> new Resolution(
                                by,
                                Columns.required(row, "resolved_at", Instant.class),
                                ResolutionReason.valueOf(Columns.text(row, "resolution")))),
                Columns.optional(row, "plan_released_by", String.class)
                        .map(by -> new PlanRelease(by, Columns.required(row, "plan_released_at", Instant.class))));
    }
}
