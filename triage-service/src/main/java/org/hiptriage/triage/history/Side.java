package org.hiptriage.triage.history;

/** The side that hurts, as the runner sees it. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH
}
