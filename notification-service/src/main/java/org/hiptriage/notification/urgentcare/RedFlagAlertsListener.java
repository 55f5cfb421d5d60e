package org.hiptriage.notification.urgentcare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.alerts.rule.Joined;
import org.hiptriage.notification.alerts.rule.Joining;
import org.hiptriage.notification.alerts.rule.Relief;
import org.hiptriage.notification.delivery.Prompt;
import org.hiptriage.notification.delivery.ToldPrompt;
import org.hiptriage.notification.delivery.inbox.Decision;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.delivery.origin.ReportLag;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;
import org.hiptriage.notification.exerciseplan.ExercisePlans;
import org.hiptriage.notification.exerciseplan.PlanChange;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes red-flag alerts in: onto the board, to the runner, and in the way of a plan. */
@Component
class RedFlagAlertsListener implements TopicListener<RedFlagRaised> {
    private final AlertRows alerts;
    private final ExercisePlans plans;
    private final JsonMapper json;
    private final ReportLag lag;

    RedFlagAlertsListener(AlertRows alerts, ExercisePlans plans, JsonMapper json, ReportLag lag) {
        this.alerts = alerts;
        this.plans = plans;
        this.json = json;
        this.lag = lag;
    }

    @Override
    public Topic<RedFlagRaised> topic() {
        return Topics.RED_FLAG_ALERTS;
    }

    @Override
    public UUID eventIdOf(RedFlagRaised event) {
        return event.getEventId();
    }

    @Override
    public String runnerIdOf(RedFlagRaised event) {
        return event.getRunnerId();
    }

    @Override
    public Instant receivedAtOf(RedFlagRaised event) {
        return event.getReceivedAt();
    }

    @Override
    public void takenIn(RedFlagRaised event) {
        lag.alertIsOnBoard(Level.valueOf(event.getLevel().name()), event.getReceivedAt());
    }

    @Override
    public Decision take(RedFlagRaised event) {
        RaisedAlert raised = RaisedAlertReader.read(event);
        // An alert rests on this observation or on a newer one, so nothing older relieves it.
        return new Decision(
                new RunnerQuestion(Optional.of(raised.observedAt()), Optional.empty()),
                known -> changes(raised, known));
    }

    private RunnerChanges changes(RaisedAlert raised, KnownRunner known) {
        Joined joined = known.openAlerts().stream()
                .map(alerts::alert)
                .filter(open -> open.side() == raised.side())
                .findFirst()
                .map(open -> Joining.join(open, raised))
                .orElseGet(() -> Joining.open(raised, Instant.now()));
        Alert alert = isRelieved(joined.alert(), known) ? joined.alert().closed() : joined.alert();
        boolean isOpen = alert.state() == AlertState.OPEN;
        Optional<ToldPrompt> prompt = joined.prompts()
                ? Optional.of(ToldPrompt.ofAlert(Prompt.of(raised), alert.alertId(), isOpen, json))
                : Optional.empty();
        PlanChange plan =
                isOpen ? plans.holdForAlert(known.plan(), joined.prompts(), raised.observedAt()) : PlanChange.none();
        return new RunnerChanges(
                raised.runnerId(),
                Optional.empty(),
                List.of(alerts.row(alert)),
                plan.plan(),
                prompt.map(ToldPrompt::notification),
                Stream.concat(prompt.flatMap(ToldPrompt::entry).stream(), plan.told().stream())
                        .toList());
    }

    /** An alert that comes late finds the newer report that closes it already there: the order makes no difference. */
    private static boolean isRelieved(Alert alert, KnownRunner known) {
        return known.reliefs().stream()
                .map(row -> new Relief(Side.valueOf(row.side()), row.observedAt(), row.wasSeen()))
                .anyMatch(relief -> relief.closes(alert));
    }
}
