package org.hiptriage.notification.exerciseplan;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.stream.RunnerEvents;
import org.hiptriage.notification.exerciseplan.composition.HoldReason;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.composition.PlanState;
import org.hiptriage.notification.outcome.Outcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a runner's plan. The stream tells of a plan that may be followed, and of one that no longer may. */
@Component
public class ExercisePlans {
    private final PlanComposer composer;
    private final Plans plans;
    private final RunnerEvents stream;
    private final JsonMapper json;

    ExercisePlans(PlanComposer composer, Plans plans, RunnerEvents stream, JsonMapper json) {
        this.composer = composer;
        this.plans = plans;
        this.stream = stream;
        this.json = json;
    }

    /** Makes the outcome's plan the runner's, unless that rests on a newer one. True where it may be followed. */
    public Mono<Boolean> follow(Outcome outcome, boolean alertOpen) {
        return plans.of(outcome.runnerId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(current ->
                        current.filter(plan -> plan.isNewerThan(outcome)).isPresent()
                                ? Mono.just(false)
                                : composer.compose(outcome, alertOpen)
                                        .map(plan -> replace(outcome, current, plan))
                                        .orElseGet(() -> hold(
                                                        outcome.runnerId(),
                                                        HoldReason.ofNone(outcome.planning()
                                                                .holds()))
                                                .thenReturn(false)));
    }

    /** Holds the runner's plan where it may be followed so far. */
    public Mono<Void> hold(String runnerId, HoldReason reason) {
        return plans.of(runnerId).filter(StoredPlan::isActive).flatMap(plan -> {
            ObjectNode held = (ObjectNode) json.readTree(plan.json());
            held.put("state", PlanState.HELD.name());
            held.set("heldBecause", json.valueToTree(List.of(reason)));
            String text = json.writeValueAsString(held);
            return plans.change(runnerId, PlanState.HELD, text).then(stream.append(runnerId, "plan", text));
        });
    }

    private Mono<Boolean> replace(Outcome outcome, Optional<StoredPlan> current, Plan plan) {
        boolean isActive = plan.state() == PlanState.ACTIVE;
        boolean isTold = isActive || current.filter(StoredPlan::isActive).isPresent();
        String text = json.writeValueAsString(plan);
        return plans.replace(outcome, plan.state(), text)
                .then(isTold ? stream.append(outcome.runnerId(), "plan", text) : Mono.empty())
                .thenReturn(isActive);
    }
}
