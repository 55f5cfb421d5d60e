package org.hiptriage.notification.exerciseplan.composition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.schedule.Segment;

/**
 * A phase of a plan.
 *
 * @param code identifies it within the plan
 * @param title for people
 * @param fromWeek its first week of the plan, from 1; a phase that comes again is listed again
 * @param toWeek its last week
 * @param sessionsPerWeek 1 to 7
 * @param exercises codes, in the order of a session
 * @param sources as article:C1.7
 */
public record PlannedPhase(
        String code,
        String title,
        int fromWeek,
        int toWeek,
        int sessionsPerWeek,
        List<String> exercises,
        List<String> sources) {
    /** A phase as it lies on the calendar. */
    static PlannedPhase of(Phase phase, Segment segment, LocalDate startsOn) {
        return new PlannedPhase(
                phase.code(),
                phase.title(),
                week(startsOn, segment.from()),
                week(startsOn, segment.to().minusDays(1)),
                segment.sessionsPerWeek(),
                segment.exercises(),
                phase.sources());
    }

    private static int week(LocalDate startsOn, LocalDate date) {
        return 1 + Math.toIntExact(ChronoUnit.WEEKS.between(startsOn, date));
    }
}
