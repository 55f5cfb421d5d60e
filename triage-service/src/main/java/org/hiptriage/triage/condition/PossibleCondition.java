package org.hiptriage.triage.condition;

import java.util.List;

/**
 * A condition that the findings fit; a possible cause, never a diagnosis.
 *
 * @param code code of the condition
 * @param score how well the findings fit, 0 to 1; not a probability
 * @param supporting findings that speak for it, the weightiest first
 * @param conflicting findings that speak against it, the weightiest first
 * @param missing codes of findings that would count and are unknown, the weightiest first
 */
public record PossibleCondition(
        String code,
        double score,
        List<WeighedFinding> supporting,
        List<WeighedFinding> conflicting,
        List<String> missing) {}
