package org.hiptriage.notification.outcome;

/** What caused a triage. */
public enum Trigger {
    ASSESSMENT,
    CHECK_IN,
    RUN
}
