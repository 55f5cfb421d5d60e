package org.hiptriage.notification.exerciseplan;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.runner.PlanRow;
import org.hiptriage.notification.delivery.runner.StreamEntry;

/**
 * What becomes of a runner's plan.
 *
 * @param plan the plan from now on; empty where it stays as it is
 * @param isTold whether the runner's stream tells of it
 * @param isActive whether there is one that may be followed and that asks for something new
 */
public record PlanChange(Optional<PlanRow> plan, boolean isTold, boolean isActive) {
    /** It stays as it is. */
    public static PlanChange none() {
        return new PlanChange(Optional.empty(), false, false);
    }

    /** What the runner's stream tells: the plan itself, or nothing. */
    public List<StreamEntry> told() {
        return plan.filter(row -> isTold).map(row -> StreamEntry.of("plan", row.json())).stream()
                .toList();
    }
}
