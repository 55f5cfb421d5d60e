package org.hiptriage.notification.runs.rule;

import java.time.LocalDate;

/**
 * What makes a run much longer than the ones before it.
 *
 * @param longestBeforeMeters distance of the longest run of the days before, above 0
 * @param longestBeforeOn the runner's date of that one
 */
public record Spike(double longestBeforeMeters, LocalDate longestBeforeOn) {}
