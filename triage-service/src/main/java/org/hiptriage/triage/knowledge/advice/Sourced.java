package org.hiptriage.triage.knowledge.advice;

import java.util.List;

/**
 * A piece of advice and where it comes from.
 *
 * @param text for people, or the code of an activity
 * @param sources where it comes from
 */
public record Sourced(String text, List<String> sources) {}
