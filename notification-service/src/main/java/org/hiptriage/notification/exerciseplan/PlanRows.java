package org.hiptriage.notification.exerciseplan;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.delivery.runner.PlanRow;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between a plan and its row. */
@Component
class PlanRows {
    private final PlanComposer composer;
    private final JsonMapper json;

    PlanRows(PlanComposer composer, JsonMapper json) {
        this.composer = composer;
        this.json = json;
    }

    /** The row that holds a course. */
    PlanRow row(KnownPlan newest, Course course) {
        return new PlanRow(
                newest.resultId(),
                newest.observedAt(),
                newest.triagedAt(),
                course.state().name(),
                json.writeValueAsString(composer.plan(course)),
                course.version(),
                Optional.of(json.writeValueAsString(course)));
    }

    /** What a plan is written from; empty for one from before sessions had dates. */
    Optional<Course> course(KnownPlan plan) {
        return plan.schedule().map(text -> json.readValue(text, Course.class));
    }

    /** A plan from before sessions had dates has nothing but its text. */
    PlanRow undatedHeld(KnownPlan plan, HoldReason reason) {
        ObjectNode held = (ObjectNode) json.readTree(plan.undatedJson().orElse("{}"));
        held.put("state", PlanState.HELD.name());
        held.set("heldBecause", json.valueToTree(List.of(reason)));
        return new PlanRow(
                plan.resultId(),
                plan.observedAt(),
                plan.triagedAt(),
                PlanState.HELD.name(),
                json.writeValueAsString(held),
                1,
                Optional.empty());
    }
}
