package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;
import java.util.OptionalInt;

/**
 * One exercise with its dose.
 *
 * @param code identifies it
 * @param name for people
 * @param kind what it is for
 * @param sets how many sets in a session, with each leg where it is done per leg
 * @param repetitions how often in a set
 * @param holdSeconds how long to hold, in seconds
 * @param perLeg whether it is done with each leg
 * @param equipment what is needed
 * @param steps how it is done
 * @param notWith codes of precautions, holds or red flags with which it is left out
 * @param extension whether it comes from elsewhere than the article
 * @param sources as article:E1
 */
public record Exercise(
        String code,
        String name,
        ExerciseKind kind,
        int sets,
        OptionalInt repetitions,
        OptionalInt holdSeconds,
        boolean perLeg,
        List<String> equipment,
        List<String> steps,
        List<String> notWith,
        boolean extension,
        List<String> sources) {
    public Exercise {
        equipment = List.copyOf(equipment);
        steps = List.copyOf(steps);
        notWith = List.copyOf(notWith);
        sources = List.copyOf(sources);
    }
}
