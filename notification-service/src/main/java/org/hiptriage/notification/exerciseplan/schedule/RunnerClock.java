package org.hiptriage.notification.exerciseplan.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The runner's own dates and times.
 *
 * @param zone IANA time zone; empty where it was not said or is not known here
 * @param offsetSeconds offset from UTC where the runner was, seconds, positive east; stands in for the zone
 */
public record RunnerClock(Optional<String> zone, int offsetSeconds) {
    private static final LocalTime WEEKDAYS = LocalTime.of(18, 0);
    private static final LocalTime WEEKENDS = LocalTime.of(10, 0);

    /** Without a zone that is not known here: a platform may have sent anything. */
    public RunnerClock {
        zone = zone.filter(RunnerClock::isKnown);
    }

    /** The runner's date at an instant. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zoneId());
    }

    /** When a session of that date begins: in the evening, at weekends in the morning, by the runner's clock. */
    public Instant startOn(LocalDate date) {
        boolean isWeekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return date.atTime(isWeekend ? WEEKENDS : WEEKDAYS).atZone(zoneId()).toInstant();
    }

    /** The first date whose session has not begun at an instant. */
    public LocalDate nextSessionDate(Instant instant) {
        LocalDate today = dateOf(instant);
        return startOn(today).isAfter(instant) ? today : today.plusDays(1);
    }

    private ZoneId zoneId() {
        return zone.map(ZoneId::of).orElseGet(() -> ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    private static boolean isKnown(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
