package org.hiptriage.triage.knowledge;

/** How urgent it is, in rising order. */
public enum Level {
    SELF_CARE,
    SEE_DOCTOR,
    URGENT_CARE
}
