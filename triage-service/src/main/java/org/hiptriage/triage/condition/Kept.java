package org.hiptriage.triage.condition;

import org.hiptriage.triage.knowledge.Condition;

/**
 * A condition and how well the findings fit it.
 *
 * @param condition the condition
 * @param score 0 to 1
 */
public record Kept(Condition condition, double score) {}
