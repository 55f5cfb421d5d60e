package org.hiptriage.notification.exerciseplan;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.delivery.runner.PlanRow;
import org.hiptriage.notification.exerciseplan.composition.HoldReason;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.composition.PlanState;
import org.hiptriage.notification.outcome.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a runner's plan. The stream tells of a plan that may be followed, and of one that no longer may. */
@Component
public class ExercisePlans {
    private final PlanComposer composer;
    private final JsonMapper json;

    ExercisePlans(PlanComposer composer, JsonMapper json) {
        this.composer = composer;
        this.json = json;
    }

    /** The plan of an outcome, as it is while no alert is open; empty where the outcome gives none. */
    public Optional<Plan> compose(Outcome outcome) {
        return composer.compose(outcome);
    }

    /**
     * Makes the outcome's plan the runner's, unless that rests on a newer one; an outcome without a plan holds what
     * there is.
     */
    public PlanChange follow(Outcome outcome, Optional<Plan> composed, Optional<KnownPlan> current) {
        if (current.filter(plan -> isNewer(plan, outcome)).isPresent()) {
            return PlanChange.none();
        }
        return composed.map(plan -> replace(outcome, current, plan))
                .orElseGet(
                        () -> hold(current, HoldReason.ofNone(outcome.planning().holds())));
    }

    /** Holds the runner's plan where it may be followed so far. */
    public PlanChange hold(Optional<KnownPlan> current, HoldReason reason) {
        return current.flatMap(plan -> plan.activeJson().map(text -> held(plan, text, reason)))
                .orElseGet(PlanChange::none);
    }

    private PlanChange held(KnownPlan plan, String activeJson, HoldReason reason) {
        ObjectNode held = (ObjectNode) json.readTree(activeJson);
        held.put("state", PlanState.HELD.name());
        held.set("heldBecause", json.valueToTree(List.of(reason)));
        var row = new PlanRow(
                plan.resultId(),
                plan.observedAt(),
                plan.triagedAt(),
                PlanState.HELD.name(),
                json.writeValueAsString(held));
        return new PlanChange(Optional.of(row), true, false);
    }

    private PlanChange replace(Outcome outcome, Optional<KnownPlan> current, Plan plan) {
        boolean isActive = plan.state() == PlanState.ACTIVE;
        boolean wasActive = current.filter(before -> before.state().equals(PlanState.ACTIVE.name()))
                .isPresent();
        var row = new PlanRow(
                outcome.resultId(),
                outcome.observedAt(),
                outcome.triagedAt(),
                plan.state().name(),
                json.writeValueAsString(plan));
        return new PlanChange(Optional.of(row), isActive || wasActive, isActive);
    }

    private static boolean isNewer(KnownPlan plan, Outcome outcome) {
        int order = plan.observedAt().compareTo(outcome.observedAt());
        return order > 0 || (order == 0 && plan.triagedAt().isAfter(outcome.triagedAt()));
    }
}
