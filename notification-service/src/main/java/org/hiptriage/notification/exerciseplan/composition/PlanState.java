package org.hiptriage.notification.exerciseplan.composition;

/** Whether a plan may be followed. */
public enum PlanState {
    ACTIVE,
    HELD
}
