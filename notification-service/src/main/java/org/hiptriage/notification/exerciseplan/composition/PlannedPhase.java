package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;

/**
 * A phase of a plan.
 *
 * @param code identifies it within the plan
 * @param title for people
 * @param fromWeek its first week, from 1
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
    static PlannedPhase of(Phase phase, List<String> exercises) {
        return new PlannedPhase(
                phase.code(),
                phase.title(),
                phase.fromWeek(),
                phase.toWeek(),
                phase.sessionsPerWeek(),
                exercises,
                phase.sources());
    }
}
