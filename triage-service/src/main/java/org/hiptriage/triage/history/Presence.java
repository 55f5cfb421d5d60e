package org.hiptriage.triage.history;

/** A runner's answer about one finding; a finding that was not asked about has none. */
public enum Presence {
    PRESENT,
    ABSENT,
    /** Asked and not known; never read as absent. */
    UNKNOWN
}
