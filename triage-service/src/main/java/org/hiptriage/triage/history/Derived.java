package org.hiptriage.triage.history;

/**
 * A finding that the runner's history shows, rather than an answer.
 *
 * @param finding code of the finding
 * @param because from which runs or answers, in words for people
 */
public record Derived(String finding, String because) {}
