package org.hiptriage.notification.alerts.rule;

import java.time.Instant;

/**
 * Somebody released the runner's held plan from an alert.
 *
 * @param by who, as they typed it
 * @param at when
 */
public record PlanRelease(String by, Instant at) {}
