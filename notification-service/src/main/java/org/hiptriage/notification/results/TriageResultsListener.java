package org.hiptriage.notification.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.Relief;
import org.hiptriage.notification.delivery.Prompt;
import org.hiptriage.notification.delivery.ToldPrompt;
import org.hiptriage.notification.delivery.inbox.Decision;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.delivery.origin.ReportLag;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.ResultRow;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;
import org.hiptriage.notification.delivery.runner.RunnerQuestion.MadeAnew;
import org.hiptriage.notification.delivery.runner.StreamEntry;
import org.hiptriage.notification.exerciseplan.ExercisePlans;
import org.hiptriage.notification.exerciseplan.PlanChange;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Trigger;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes triage results in: kept, told, and turned into a plan. */
@Component
class TriageResultsListener implements TopicListener<TriageCompleted> {
    private final AlertRows alerts;
    private final ExercisePlans plans;
    private final JsonMapper json;
    private final ReportLag lag;

    TriageResultsListener(AlertRows alerts, ExercisePlans plans, JsonMapper json, ReportLag lag) {
        this.alerts = alerts;
        this.plans = plans;
        this.json = json;
        this.lag = lag;
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
    public Instant receivedAtOf(TriageCompleted event) {
        return event.getReceivedAt();
    }

    @Override
    public void takenIn(TriageCompleted event) {
        lag.resultIsReadable(Level.valueOf(event.getLevel().name()), event.getReceivedAt());
    }

    @Override
    public Decision take(TriageCompleted event) {
        Outcome outcome = OutcomeReader.read(event);
        ResultRow result = row(outcome, ResultJson.write(ResultJson.of(event)));
        Optional<MadeAnew> madeAnew = Optional.of(new MadeAnew(outcome.assessmentId(), outcome.observedAt()))
                .filter(made -> outcome.trigger() == Trigger.RUN);
        return new Decision(new RunnerQuestion(Optional.empty(), madeAnew), known -> changes(outcome, result, known));
    }

    private RunnerChanges changes(Outcome outcome, ResultRow result, KnownRunner known) {
        Optional<Relief> relief = Relief.of(outcome);
        List<Alert> open = known.openAlerts().stream().map(alerts::alert).toList();
        List<Alert> relieved = open.stream()
                .filter(alert -> relief.filter(given -> given.closes(alert)).isPresent())
                .toList();
        boolean alertStaysOpen = relieved.size() < open.size();
        PlanChange plan = plans.follow(outcome, alertStaysOpen, known.plan());
        Optional<ToldPrompt> prompt =
                promptOf(outcome, plan.isActive(), known.earlierResults()).map(words -> ToldPrompt.of(words, json));
        return new RunnerChanges(
                outcome.runnerId(),
                Optional.of(result),
                relieved.stream().map(Alert::closed).map(alerts::row).toList(),
                plan.plan(),
                prompt.map(ToldPrompt::notification),
                Stream.of(
                                Stream.of(StreamEntry.of("result", result.json())),
                                plan.told().stream(),
                                prompt.flatMap(ToldPrompt::entry).stream())
                        .flatMap(entries -> entries)
                        .toList());
    }

    private static ResultRow row(Outcome outcome, String json) {
        return new ResultRow(
                outcome.resultId(),
                outcome.assessmentId(),
                outcome.side().name(),
                outcome.observedAt(),
                outcome.triagedAt(),
                outcome.trigger().name(),
                outcome.level().name(),
                outcome.seenByClinician(),
                json);
    }

    /** Red flags prompt by the alert that goes ahead of the outcome, not here; what an earlier result said is no news. */
    private Optional<Prompt> promptOf(Outcome outcome, boolean planActive, List<String> earlierResults) {
        if (outcome.level() == Level.SELF_CARE) {
            return planActive ? Optional.of(Prompt.ofPlan(outcome)) : Optional.empty();
        }
        List<Unsettled> earlier = earlierResults.stream().map(this::unsettled).toList();
        return outcome.redFlags().isEmpty() && Unsettled.of(outcome).isNewsAfter(earlier)
                ? Optional.of(Prompt.ofUnsettled(outcome))
                : Optional.empty();
    }

    private Unsettled unsettled(String result) {
        return json.readValue(result, Unsettled.class);
    }
}
