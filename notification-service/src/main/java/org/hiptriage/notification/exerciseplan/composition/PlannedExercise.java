package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;

/**
 * How an exercise of a plan is done.
 *
 * @param code identifies it
 * @param name for people
 * @param kind stretch, strengthen or mobility
 * @param sets how many sets in a session, with each leg where it is done per leg
 * @param repetitions how often in a set
 * @param holdSeconds how long to hold, in seconds
 * @param perLeg whether it is done with each leg
 * @param equipment what is needed
 * @param steps how it is done
 * @param extension whether it comes from elsewhere than the article
 * @param sources as article:E1
 */
public record PlannedExercise(
        String code,
        String name,
        String kind,
        int sets,
        OptionalInt repetitions,
        OptionalInt holdSeconds,
        boolean perLeg,
        List<String> equipment,
        List<String> steps,
        boolean extension,
        List<String> sources) {
    static PlannedExercise of(Exercise exercise) {
        return new PlannedExercise(
                exercise.code(),
                exercise.name(),
                exercise.kind().name().toLowerCase(Locale.ROOT),
                exercise.sets(),
                exercise.repetitions(),
                exercise.holdSeconds(),
                exercise.perLeg(),
                exercise.equipment(),
                exercise.steps(),
                exercise.extension(),
                exercise.sources());
    }
}
