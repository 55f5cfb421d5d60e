package org.hiptriage.notification.delivery.progress;

import io.r2dbc.spi.Readable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.escalation.QuietHours;

/** Quiet hours as the table of preferences holds them. */
public final class QuietHoursColumns {
    private QuietHoursColumns() {}

    /** From quiet_from, quiet_to and quiet_zone; empty where they are null, or where the zone is not known here any more. */
    public static Optional<QuietHours> read(Readable row) {
        return Columns.optional(row, "quiet_zone", String.class)
                .flatMap(QuietHoursColumns::zone)
                .map(zone -> new QuietHours(
                        Columns.required(row, "quiet_from", LocalTime.class),
                        Columns.required(row, "quiet_to", LocalTime.class),
                        zone));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
