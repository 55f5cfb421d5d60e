package org.hiptriage.notification.exerciseplan.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hiptriage.schemas.ids.EventIds;

/**
 * One time to exercise; it begins with the warm-up.
 *
 * @param id the same for this runner and date in every version of every plan
 * @param on the runner's date
 * @param startsAt when it begins
 * @param minutes how long it takes, in minutes
 * @param week of the plan, from 1
 * @param day of the week, 1 to 7, counted from the day on which the plan begins
 * @param phase code of the phase whose exercises are done
 */
public record Session(UUID id, LocalDate on, Instant startsAt, int minutes, int week, int day, String phase) {
    private static final int DAYS = 7;

    /** The sessions of these segments, one a day at most. */
    public static List<Session> of(String runnerId, RunnerClock clock, LocalDate startsOn, List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.dates().map(on -> of(runnerId, clock, startsOn, segment, on)))
                .toList();
    }

    private static Session of(String runnerId, RunnerClock clock, LocalDate startsOn, Segment segment, LocalDate on) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(startsOn, on));
        return new Session(
                EventIds.session(runnerId, on),
                on,
                clock.startOn(on),
                segment.minutes(),
                1 + days / DAYS,
                1 + days % DAYS,
                segment.phase());
    }
}
