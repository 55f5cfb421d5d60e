package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue's words in another language.
 *
 * @param warmUp what each session begins with
 * @param physicianFirst what to do before the first session
 * @param painRule what to do, band by band
 * @param exercises name and steps, by code
 * @param phases titles, by condition and code of the phase
 */
public record Translation(
        String warmUp,
        String physicianFirst,
        List<String> painRule,
        Map<String, ExerciseWords> exercises,
        Map<String, Map<String, String>> phases) {
    public Translation {
        painRule = List.copyOf(painRule);
        exercises = Map.copyOf(exercises);
        phases = Map.copyOf(phases);
    }

    /** Name and steps of an exercise; empty where they are not translated. */
    public Optional<ExerciseWords> exercise(String code) {
        return Optional.ofNullable(exercises.get(code));
    }

    /** Title of a phase; empty where it is not translated. */
    public Optional<String> phase(String programme, String code) {
        return Optional.ofNullable(phases.get(programme)).map(titles -> titles.get(code));
    }

    /**
     * What an exercise is called and how it is done.
     *
     * @param name for people
     * @param steps in order
     */
    public record ExerciseWords(String name, List<String> steps) {
        public ExerciseWords {
            steps = List.copyOf(steps);
        }
    }
}
