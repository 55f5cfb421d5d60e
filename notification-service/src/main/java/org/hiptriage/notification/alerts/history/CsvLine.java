package org.hiptriage.notification.alerts.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.stream.Collectors;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;

/** One alert as a line of the exported file; what is not known is an empty cell. */
@JsonPropertyOrder({
    "alertId",
    "runnerId",
    "side",
    "state",
    "level",
    "timeFrame",
    "redFlags",
    "openedAt",
    "observedAt",
    "changedAt",
    "prompts",
    "acknowledgedBy",
    "acknowledgedAt",
    "resolvedBy",
    "resolvedAt",
    "resolution",
    "planReleasedBy",
    "planReleasedAt"
})
record CsvLine(
        String alertId,
        String runnerId,
        String side,
        String state,
        String level,
        String timeFrame,
        String redFlags,
        String openedAt,
        String observedAt,
        String changedAt,
        int prompts,
        String acknowledgedBy,
        String acknowledgedAt,
        String resolvedBy,
        String resolvedAt,
        String resolution,
        String planReleasedBy,
        String planReleasedAt) {
    static CsvLine of(VersionedAlert stored) {
        Alert alert = stored.alert();
        return new CsvLine(
                alert.alertId().toString(),
                alert.runnerId(),
                alert.side().code().orElse(""),
                alert.state().name(),
                alert.level().name(),
                alert.timeFrame().map(TimeFrame::iso).orElse(""),
                alert.flags().stream().map(RedFlag::code).collect(Collectors.joining(" ")),
                alert.openedAt().toString(),
                alert.observedAt().toString(),
                stored.changedAt().toString(),
                alert.prompts(),
                stored.acknowledgement().map(taken -> typed(taken.by())).orElse(""),
                stored.acknowledgement().map(taken -> taken.at().toString()).orElse(""),
                stored.handling().resolution().map(by -> typed(by.by())).orElse(""),
                stored.handling().resolution().map(by -> by.at().toString()).orElse(""),
                stored.handling().resolution().map(by -> by.reason().code()).orElse(""),
                stored.handling().planRelease().map(by -> typed(by.by())).orElse(""),
                stored.handling().planRelease().map(by -> by.at().toString()).orElse(""));
    }

    /** A spreadsheet takes a cell that begins like a formula for one, and people type their names themselves. */
    private static String typed(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
