package org.hiptriage.triage.knowledge;

import java.util.List;
import org.hiptriage.triage.knowledge.criterion.Criterion;

/**
 * What an exercise plan has to respect.
 *
 * @param code code, for example leg-lift-hurts
 * @param when when it has to
 * @param meaning for people
 * @param sources where it comes from
 */
public record Precaution(String code, Criterion when, String meaning, List<String> sources) {}
