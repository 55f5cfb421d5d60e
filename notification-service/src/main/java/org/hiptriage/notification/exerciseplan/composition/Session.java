package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One time to exercise; it begins with the warm-up.
 *
 * @param week from 1
 * @param day of the week, 1 to 7, counted from the day on which the plan begins
 * @param phase code of the phase whose exercises are done
 */
public record Session(int week, int day, String phase) {
    private static final int DAYS = 7;

    /** The sessions of these phases, spread over each week as evenly as days allow. */
    static List<Session> of(List<PlannedPhase> phases) {
        return phases.stream().flatMap(Session::of).toList();
    }

    private static Stream<Session> of(PlannedPhase phase) {
        return IntStream.rangeClosed(phase.fromWeek(), phase.toWeek())
                .boxed()
                .flatMap(week -> IntStream.range(0, phase.sessionsPerWeek())
                        .mapToObj(session ->
                                new Session(week, 1 + session * DAYS / phase.sessionsPerWeek(), phase.code())));
    }
}
