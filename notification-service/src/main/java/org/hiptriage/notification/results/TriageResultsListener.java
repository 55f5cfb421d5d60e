package org.hiptriage.notification.results;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.alerts.Alerts;
import org.hiptriage.notification.alerts.rule.Relief;
import org.hiptriage.notification.delivery.Notifications;
import org.hiptriage.notification.delivery.Prompt;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.delivery.stream.RunnerEvents;
import org.hiptriage.notification.exerciseplan.ExercisePlans;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes triage results in: kept, told, and turned into a plan. */
@Component
class TriageResultsListener implements TopicListener<TriageCompleted> {
    private final Results results;
    private final Alerts alerts;
    private final ExercisePlans plans;
    private final Notifications notifications;
    private final RunnerEvents stream;

    TriageResultsListener(
            Results results, Alerts alerts, ExercisePlans plans, Notifications notifications, RunnerEvents stream) {
        this.results = results;
        this.alerts = alerts;
        this.plans = plans;
        this.notifications = notifications;
        this.stream = stream;
    }

    @Override
    public Topic<TriageCompleted> topic() {
        return Topics.TRIAGE_RESULTS;
    }

    @Override
    public UUID eventIdOf(TriageCompleted event) {
        return event.getEventId();
    }

    @Override
    public String runnerIdOf(TriageCompleted event) {
        return event.getRunnerId();
    }

    @Override
    public Mono<Void> take(TriageCompleted event) {
        Outcome outcome = OutcomeReader.read(event);
        String json = ResultJson.write(ResultJson.of(event));
        return results.add(outcome, json)
                .then(stream.append(outcome.runnerId(), "result", json))
                .then(stillOpen(outcome))
                .flatMap(alertOpen -> plans.follow(outcome, alertOpen))
                .flatMap(planActive -> Mono.justOrEmpty(promptOf(outcome, planActive)))
                .flatMap(notifications::create);
    }

    /** Closes the alerts that the outcome relieves; true where any other of the runner stays open. */
    private Mono<Boolean> stillOpen(Outcome outcome) {
        Optional<Relief> relief = Relief.of(outcome);
        return alerts.openOf(outcome.runnerId())
                .collectList()
                .flatMapIterable(open -> open)
                .concatMap(alert -> relief.filter(given -> given.closes(alert)).isPresent()
                        ? alerts.save(alert.closed()).thenReturn(false)
                        : Mono.just(true))
                .reduce(false, Boolean::logicalOr);
    }

    /** Red flags prompt by the alert that goes ahead of the outcome, not here. */
    private static Optional<Prompt> promptOf(Outcome outcome, boolean planActive) {
        if (outcome.level() == Level.SELF_CARE) {
            return planActive ? Optional.of(Prompt.ofPlan(outcome)) : Optional.empty();
        }
        return outcome.redFlags().isEmpty() ? Optional.of(Prompt.ofUnsettled(outcome)) : Optional.empty();
    }
}
