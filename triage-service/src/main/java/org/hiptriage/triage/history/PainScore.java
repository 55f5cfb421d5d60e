package org.hiptriage.triage.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One pain score of a runner.
 *
 * @param observedAt when it held
 * @param value worst pain at rest or in daily life in the last day, 0 to 10
 * @param side the side that hurt; empty where it was not said
 */
public record PainScore(Instant observedAt, int value, Optional<Side> side) {

    /** Whether both can be about the same hip. */
    public boolean mayBeSameSideAs(PainScore other) {
        return Side.mayBeSame(side, other.side);
    }
}
