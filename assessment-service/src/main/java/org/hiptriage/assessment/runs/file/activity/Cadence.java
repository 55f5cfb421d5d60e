package org.hiptriage.assessment.runs.file.activity;

import java.util.OptionalDouble;
import org.hiptriage.schemas.runs.RunLimits;

/**
 * Steps a minute, both feet counted, from what files call cadence.
 *
 * <p>FIT, the TCX extension and the GPX extension count the steps of one leg; some programs write those of both into the same
 * field. Which it is shows in the number, since the two ranges hardly touch: runners take 130 to 220 steps a minute, so an average
 * below 120 is one leg; walkers and hikers take up to 150, so below 75 is one leg. Where the sport is not on foot, or not known,
 * the number is no steps and is left out.
 */
public final class Cadence {
    private static final double RUNNING_BOTH_LEGS = 120;
    private static final double WALKING_BOTH_LEGS = 75;

    private Cadence() {}

    /**
     * The average in steps a minute.
     *
     * @param average the average as the file counts it, a minute; 0 is what devices write where they do not know it
     */
    public static OptionalDouble stepsPerMinute(OptionalDouble average, Sport sport) {
        if (average.isEmpty() || !sport.isOnFoot()) {
            return OptionalDouble.empty();
        }
        double given = average.getAsDouble();
        double steps = given < (sport.isRunning() ? RUNNING_BOTH_LEGS : WALKING_BOTH_LEGS) ? 2 * given : given;
        return RunLimits.isCadence(steps) ? OptionalDouble.of(steps) : OptionalDouble.empty();
    }
}
