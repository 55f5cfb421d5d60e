package org.hiptriage.notification.alerts.rule;

import java.time.Instant;

/**
 * Somebody closed an alert.
 *
 * @param by who, as they typed it
 * @param at when
 * @param reason why
 */
public record Resolution(String by, Instant at, ResolutionReason reason) {}
