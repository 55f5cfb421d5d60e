package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a runner before an event changes it.
 *
 * @param openAlerts at most one for each side
 * @param plan the current one
 * @param reliefs assessments at self-care, the newest of each side; only what was asked for
 */
public record KnownRunner(List<AlertRow> openAlerts, Optional<KnownPlan> plan, List<KnownRelief> reliefs) {
    /** A runner of whom nothing is known that matters. */
    public static final KnownRunner NOTHING = new KnownRunner(List.of(), Optional.empty(), List.of());

    /**
     * The current plan.
     *
     * @param resultId the outcome it is made from
     * @param observedAt when what it is made from was observed
     * @param triagedAt when the rules ran
     * @param state ACTIVE or HELD
     * @param activeJson the plan, where it is active and was asked for
     */
    public record KnownPlan(
            UUID resultId, Instant observedAt, Instant triagedAt, String state, Optional<String> activeJson) {}

    /**
     * An assessment that came to self-care.
     *
     * @param side LEFT, RIGHT, BOTH or NONE
     * @param observedAt when it was observed
     */
    public record KnownRelief(String side, Instant observedAt) {}
}
