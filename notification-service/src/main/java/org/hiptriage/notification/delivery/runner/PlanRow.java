package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A runner's plan as its table holds it.
 *
 * @param resultId the outcome it is made from
 * @param observedAt when what it is made from was observed
 * @param triagedAt when the rules ran
 * @param state ACTIVE or HELD
 * @param json the plan
 * @param version of the plan, from 1
 * @param schedule JSON of what it is written from; empty for a plan from before sessions had dates
 */
public record PlanRow(
        UUID resultId,
        Instant observedAt,
        Instant triagedAt,
        String state,
        String json,
        int version,
        Optional<String> schedule) {}
