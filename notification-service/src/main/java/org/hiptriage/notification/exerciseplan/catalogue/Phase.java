package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;
import java.util.OptionalInt;

/**
 * A part of a programme, by weeks.
 *
 * @param code identifies it within the programme
 * @param title for people
 * @param fromWeek its first week, from 1
 * @param toWeek its last week
 * @param sessionsPerWeek 1 to 7
 * @param painScoreAtMost it begins only with a pain score at or below this, 0 to 10; empty where it may always begin
 * @param exercises codes, in the order of a session
 * @param sources as article:C1.7
 */
public record Phase(
        String code,
        String title,
        int fromWeek,
        int toWeek,
        int sessionsPerWeek,
        OptionalInt painScoreAtMost,
        List<String> exercises,
        List<String> sources) {
    public Phase {
        exercises = List.copyOf(exercises);
        sources = List.copyOf(sources);
    }
}
