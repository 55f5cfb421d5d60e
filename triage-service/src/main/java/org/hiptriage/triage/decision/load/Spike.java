package org.hiptriage.triage.decision.load;

import java.time.LocalDate;
import java.util.Comparator;
import org.hiptriage.triage.history.run.Run;

/**
 * A run that was much longer than the longest one of the days before it.
 *
 * @param run that run; its distance is known
 * @param distanceMeters its distance
 * @param longestBeforeMeters the distance of the longest run before it, above 0
 * @param longestBeforeOn the runner's local date of that one
 */
public record Spike(Run run, double distanceMeters, double longestBeforeMeters, LocalDate longestBeforeOn) {

    /** The greatest first, and among equals the latest. */
    static final Comparator<Spike> GREATEST_FIRST = Comparator.comparingDouble(Spike::ratio)
            .thenComparing(spike -> spike.run.startedAt())
            .reversed();

    /** The runner's local date on which the run started. */
    public LocalDate on() {
        return run.startedOn();
    }

    /** How many times as long as the longest run before, above 1. */
    public double ratio() {
        return distanceMeters / longestBeforeMeters;
    }
}
