package org.hiptriage.triage.history;

import java.util.Optional;

/** The side that hurts, as the runner sees it. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH;

    /** Whether both can be the same hip: a side that was not said can be either. */
    public static boolean mayBeSame(Optional<Side> one, Optional<Side> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other) || one.get() == BOTH || other.get() == BOTH;
    }
}
