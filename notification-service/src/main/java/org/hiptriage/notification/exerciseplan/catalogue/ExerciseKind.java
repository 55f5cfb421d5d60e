package org.hiptriage.notification.exerciseplan.catalogue;

/** What an exercise is for. */
public enum ExerciseKind {
    STRETCH,
    STRENGTHEN,
    MOBILITY
}
