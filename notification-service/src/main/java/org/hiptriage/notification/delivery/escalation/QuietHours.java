package org.hiptriage.notification.delivery.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a runner does not want to be disturbed, each day.
 *
 * @param from when they begin, by the runner's clock
 * @param to when they end; at or before the beginning: on the next day
 * @param zone the runner's time zone
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** The instant itself, or where it is within quiet hours their end. */
    public Instant endOr(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        for (LocalDate began : new LocalDate[] {today.minusDays(1), today}) {
            ZonedDateTime end =
                    (to.isAfter(from) ? began : began.plusDays(1)).atTime(to).atZone(zone);
            boolean hasBegun = !instant.isBefore(began.atTime(from).atZone(zone).toInstant());
            if (hasBegun && instant.isBefore(end.toInstant())) {
                return end.toInstant();
            }
        }
        return instant;
    }
}
