package org.hiptriage.triage.condition;

import java.util.List;

/**
 * A finding that spoke for or against a condition.
 *
 * @param finding code of the finding
 * @param sources sources of its weight
 */
public record WeighedFinding(String finding, List<String> sources) {}
