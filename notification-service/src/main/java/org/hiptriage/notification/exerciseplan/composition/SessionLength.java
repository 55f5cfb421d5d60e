package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;
import org.hiptriage.notification.exerciseplan.catalogue.WarmUp;

/** How long a session takes: the doses say it, and a breath between the sets. A choice, rounded as calendars are. */
final class SessionLength {
    private static final int SECONDS_FOR_A_REPETITION = 4;
    private static final int SECONDS_TO_COME_BACK = 2;
    private static final int SECONDS_BETWEEN_SETS = 20;
    private static final int ROUNDED_TO_MINUTES = 5;

    private SessionLength() {}

    /** In minutes. */
    static int of(WarmUp warmUp, List<Exercise> exercises) {
        int seconds = warmUp.minutes() * 60
                + exercises.stream().mapToInt(SessionLength::seconds).sum();
        return Math.max(1, Math.round(seconds / 60f / ROUNDED_TO_MINUTES)) * ROUNDED_TO_MINUTES;
    }

    private static int seconds(Exercise exercise) {
        int sets = exercise.sets() * (exercise.perLeg() ? 2 : 1);
        return sets * (exercise.repetitions().orElse(1) * once(exercise) + SECONDS_BETWEEN_SETS);
    }

    private static int once(Exercise exercise) {
        return exercise.holdSeconds().isPresent()
                ? exercise.holdSeconds().getAsInt() + SECONDS_TO_COME_BACK
                : SECONDS_FOR_A_REPETITION;
    }
}
