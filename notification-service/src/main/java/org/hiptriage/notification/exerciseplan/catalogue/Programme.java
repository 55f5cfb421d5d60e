package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;

/**
 * The phases for one condition.
 *
 * @param condition code of the condition, or {@value #GENERAL} where none is known
 * @param phases in the order of their weeks
 * @param sources as article:C1.7
 */
public record Programme(String condition, List<Phase> phases, List<String> sources) {
    /** The programme that fits where no condition is kept. */
    public static final String GENERAL = "general";

    public Programme {
        phases = List.copyOf(phases);
        sources = List.copyOf(sources);
    }

    /** Whether any phase has this exercise. */
    public boolean has(String exercise) {
        return phases.stream().anyMatch(phase -> phase.exercises().contains(exercise));
    }
}
