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

    /** Whether both can be about the same hip: a side that was not said can be either. */
    public boolean mayBeSameSideAs(PainScore other) {
        return side.isEmpty()
                || other.side.isEmpty()
                || side.equals(other.side)
                || side.get() == Side.BOTH
                || other.side.get() == Side.BOTH;
    }
}
