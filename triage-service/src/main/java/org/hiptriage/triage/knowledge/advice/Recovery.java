package org.hiptriage.triage.knowledge.advice;

import java.util.List;
import java.util.OptionalInt;

/**
 * Usual recovery time.
 *
 * @param minWeeks shortest usual time, weeks
 * @param maxWeeks longest usual time, weeks; empty where the sources give none
 * @param text for people
 * @param sources where it comes from
 */
public record Recovery(int minWeeks, OptionalInt maxWeeks, String text, List<String> sources) {}
