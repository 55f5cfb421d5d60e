package org.hiptriage.triage.history;

/**
 * What a runner said between assessments.
 *
 * @param score how much it hurts
 * @param newUrgentSymptom whether anything urgent is new since the last assessment
 * @param seenByClinician whether a clinician has seen the runner since the last assessment
 */
public record CheckIn(PainScore score, boolean newUrgentSymptom, boolean seenByClinician) {}
