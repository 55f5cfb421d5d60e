package org.hiptriage.notification.exerciseplan.composition;

/**
 * An exercise of the programme that is not in the plan.
 *
 * @param exercise its code
 * @param because code of the precaution, hold, red flag or condition that speaks against it, or no-pain-score or
 *     pain-score
 */
public record LeftOut(String exercise, String because) {}
