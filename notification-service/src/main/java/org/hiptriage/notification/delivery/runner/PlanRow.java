package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.UUID;

/**
 * A runner's plan as its table holds it.
 *
 * @param resultId the outcome it is made from
 * @param observedAt when what it is made from was observed
 * @param triagedAt when the rules ran
 * @param state ACTIVE or HELD
 * @param json the plan
 */
public record PlanRow(UUID resultId, Instant observedAt, Instant triagedAt, String state, String json) {}
