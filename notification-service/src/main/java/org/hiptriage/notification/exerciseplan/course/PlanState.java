package org.hiptriage.notification.exerciseplan.course;

/** Whether a plan may be followed. */
public enum PlanState {
    ACTIVE,
    HELD
}
