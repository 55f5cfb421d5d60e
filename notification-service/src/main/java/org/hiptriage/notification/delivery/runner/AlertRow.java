package org.hiptriage.notification.delivery.runner;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;

/**
 * An alert as its table holds it.
 *
 * @param alertId identifies it
 * @param runnerId the runner, opaque
 * @param side LEFT, RIGHT, BOTH or NONE
 * @param state OPEN or CLOSED
 * @param level the highest of all that joined
 * @param timeFrame within what time to be seen, an ISO 8601 duration
 * @param flags JSON of every flag that joined
 * @param openedAt when it was opened
 * @param observedAt the newest observation that joined
 * @param prompts how often the runner was prompted
 * @param resultId the outcome of that observation
 * @param assessmentId the assessment of that observation
 */
public record AlertRow(
        UUID alertId,
        String runnerId,
        String side,
        String state,
        String level,
        Optional<String> timeFrame,
        String flags,
        Instant openedAt,
        Instant observedAt,
        int prompts,
        UUID resultId,
        UUID assessmentId) {
    /** From the columns of the table, by their names. */
    public static AlertRow of(Readable row) {
        return new AlertRow(
                Columns.required(row, "alert_id", UUID.class),
                Columns.text(row, "runner_id"),
                Columns.text(row, "side"),
                Columns.text(row, "state"),
                Columns.text(row, "level"),
                Columns.optional(row, "time_frame", String.class),
                Columns.text(row, "flags"),
                Columns.required(row, "opened_at", Instant.class),
                Columns.required(row, "observed_at", Instant.class),
                Columns.required(row, "prompts", Integer.class),
                Columns.required(row, "result_id", UUID.class),
                Columns.required(row, "assessment_id", UUID.class));
    }
}
