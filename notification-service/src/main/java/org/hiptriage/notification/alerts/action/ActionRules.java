package org.hiptriage.notification.alerts.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.ResolutionReason;
import org.hiptriage.notification.delivery.Prompt;
import org.hiptriage.notification.delivery.ToldPrompt;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.exerciseplan.ClearedPlans;
import org.hiptriage.notification.exerciseplan.PlanChange;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.ids.EventIds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an action changes for the alert's runner beside the log (decision 0024). */
@Component
class ActionRules {
    private final AlertRows rows;
    private final ClearedPlans plans;
    private final JsonMapper json;

    ActionRules(AlertRows rows, ClearedPlans plans, JsonMapper json) {
        this.rows = rows;
        this.plans = plans;
        this.json = json;
    }

    /** The changes; refuses with what to do instead where the action does not fit the situation. */
    RunnerChanges changes(Action action, Situation situation, Instant now) {
        return switch (action.what()) {
            case ACKNOWLEDGED -> {
                situation.requireOpen();
                yield changes(situation, situation.stored().alert(), PlanChange.none());
            }
            case RESOLVED -> {
                situation.requireOpen();
                yield changes(situation, situation.stored().alert().closed(), resolved(action, situation, now));
            }
            case PLAN_RELEASED -> changes(situation, situation.stored().alert(), released(action, situation, now));
            case NOTED -> changes(situation, situation.stored().alert(), PlanChange.none());
        };
    }

    private PlanChange resolved(Action action, Situation situation, Instant now) {
        if (!situation.others().isEmpty()) {
            return PlanChange.none();
        }
        boolean clears = action.reason().filter(ResolutionReason::clears).isPresent();
        return plans.alertResolved(
                situation.runner().plan(), clears, situation.stored().alert().observedAt(), now);
    }

    private PlanChange released(Action action, Situation situation, Instant now) {
        situation.requireUrgentOnesTaken();
        plans.speaksAgainstRelease(situation.runner().plan()).ifPresent(reason -> {
            throw Refusal.conflict(reason);
        });
        return plans.release(situation.runner().plan(), action.by(), now);
    }

    private RunnerChanges changes(Situation situation, Alert alert, PlanChange plan) {
        Optional<ToldPrompt> prompt =
                plan.plan().filter(row -> plan.isActive()).map(row -> prompt(situation, alert, row.resultId()));
        return new RunnerChanges(
                alert.runnerId(),
                Optional.empty(),
                List.of(rows.row(alert)),
                plan.plan(),
                prompt.map(ToldPrompt::notification),
                plan.told());
    }

    private ToldPrompt prompt(Situation situation, Alert alert, UUID resultId) {
        UUID notificationId = EventIds.notificationOfClearedPlan(
                alert.alertId(), situation.stored().version() + 1);
        return ToldPrompt.of(
                Prompt.ofClearedPlan(notificationId, alert.runnerId(), resultId, alert.assessmentId()), json);
    }
}
