package org.hiptriage.notification.exerciseplan.composition;

/**
 * A phase that waits.
 *
 * @param phase its code
 * @param title for people
 * @param because what it waits for, in plain words
 */
public record NotYet(String phase, String title, String because) {}
