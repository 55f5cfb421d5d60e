package org.hiptriage.notification.exerciseplan.schedule;

import java.util.List;
import java.util.OptionalInt;

/**
 * A phase of a runner's programme, with what of it may be done now.
 *
 * @param code its code
 * @param fromWeek its first week in the programme, from 1
 * @param toWeek its last week in the programme
 * @param sessionsPerWeek 1 to 7
 * @param minutes how long a session takes, in minutes
 * @param painScoreAtMost only with a pain score at or below this, 0 to 10; empty where any will do
 * @param exercises codes, in the order of a session
 */
public record PhaseOption(
        String code,
        int fromWeek,
        int toWeek,
        int sessionsPerWeek,
        int minutes,
        OptionalInt painScoreAtMost,
        List<String> exercises) {
    public PhaseOption {
        exercises = List.copyOf(exercises);
    }

    /** Whether a runner with this pain score may do it; without a score only where any will do. */
    public boolean allows(OptionalInt painScore) {
        return painScoreAtMost.isEmpty()
                || (painScore.isPresent() && painScore.getAsInt() <= painScoreAtMost.getAsInt());
    }

    /** How long it is, in weeks. */
    public int weeks() {
        return toWeek - fromWeek + 1;
    }
}
