package org.hiptriage.notification.exerciseplan;

import java.time.Instant;
import org.hiptriage.notification.exerciseplan.composition.PlanState;
import org.hiptriage.notification.outcome.Outcome;

/**
 * A runner's plan as it is stored.
 *
 * @param observedAt when what it is made from was observed
 * @param triagedAt when the rules ran
 * @param state whether it may be followed
 * @param json the plan
 */
record StoredPlan(Instant observedAt, Instant triagedAt, PlanState state, String json) {
    boolean isActive() {
        return state == PlanState.ACTIVE;
    }

    /** Whether it rests on something newer than this outcome. */
    boolean isNewerThan(Outcome outcome) {
        int order = observedAt.compareTo(outcome.observedAt());
        return order > 0 || (order == 0 && triagedAt.isAfter(outcome.triagedAt()));
    }
}
