package org.hiptriage.notification.outcome;

/** How urgent it is, in rising order. */
public enum Level {
    SELF_CARE,
    SEE_DOCTOR,
    URGENT_CARE;

    /** Whether this is more urgent than the other. */
    public boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }
}
