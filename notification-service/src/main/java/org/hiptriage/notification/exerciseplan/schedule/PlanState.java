package org.hiptriage.notification.exerciseplan.schedule;

/** Whether a plan may be followed. */
public enum PlanState {
    ACTIVE,
    HELD
}
