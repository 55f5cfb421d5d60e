package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.escalation.QuietHours;

/**
 * What is known of a runner before an event changes it.
 *
 * @param openAlerts at most one for each side
 * @param plan the current one
 * @param reliefs what closes alerts, the newest of each side and kind; only what was asked for
 * @param earlierResults JSON of the results that a run made anew; only what was asked for
 * @param wantsLoadWarnings whether the runner did not opt out of load warnings
 * @param channels codes of the channels that are registered and live
 * @param quietHours when the runner does not want to be disturbed
 * @param erasedAt up to when what was received is forgotten; empty for a runner who never asked for it
 */
public record KnownRunner(
        List<AlertRow> openAlerts,
        Optional<KnownPlan> plan,
        List<KnownRelief> reliefs,
        List<String> earlierResults,
        boolean wantsLoadWarnings,
        List<String> channels,
        Optional<QuietHours> quietHours,
        Optional<Instant> erasedAt) {
    /** A runner of whom nothing is known that matters. */
    public static final KnownRunner NOTHING = new KnownRunner(
            List.of(), Optional.empty(), List.of(), List.of(), true, List.of(), Optional.empty(), Optional.empty());

    /** Whether what was received then is to be forgotten. */
    public boolean isErased(Instant receivedAt) {
        return erasedAt.filter(at -> !receivedAt.isAfter(at)).isPresent();
    }

    /**
     * The current plan.
     *
     * @param resultId the outcome it is made from
     * @param observedAt when what it is made from was observed
     * @param triagedAt when the rules ran
     * @param state ACTIVE or HELD
     * @param schedule JSON of what it is written from; empty for a plan from before sessions had dates
     * @param undatedJson JSON of such a plan
     */
    public record KnownPlan(
            UUID resultId,
            Instant observedAt,
            Instant triagedAt,
            String state,
            Optional<String> schedule,
            Optional<String> undatedJson) {}

    /**
     * A report that closes alerts: an assessment that came to self-care, or an 'I was seen'.
     *
     * @param side LEFT, RIGHT, BOTH or NONE
     * @param observedAt when it was observed
     * @param wasSeen whether the runner said to have been seen
     */
    public record KnownRelief(String side, Instant observedAt, boolean wasSeen) {}
}
