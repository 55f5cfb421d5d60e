package org.hiptriage.notification.urgentcare;

import java.time.Instant;
import java.util.UUID;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.notification.alerts.Alerts;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.alerts.rule.Joined;
import org.hiptriage.notification.alerts.rule.Joining;
import org.hiptriage.notification.delivery.Notifications;
import org.hiptriage.notification.delivery.Prompt;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.exerciseplan.ExercisePlans;
import org.hiptriage.notification.exerciseplan.composition.HoldReason;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.results.Results;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes red-flag alerts in: onto the board, to the runner, and in the way of a plan. */
@Component
class RedFlagAlertsListener implements TopicListener<RedFlagRaised> {
    private final Alerts alerts;
    private final Results results;
    private final Notifications notifications;
    private final ExercisePlans plans;

    RedFlagAlertsListener(Alerts alerts, Results results, Notifications notifications, ExercisePlans plans) {
        this.alerts = alerts;
        this.results = results;
        this.notifications = notifications;
        this.plans = plans;
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
    public Mono<Void> take(RedFlagRaised event) {
        RaisedAlert raised = RaisedAlertReader.read(event);
        return alerts.openOf(raised.runnerId())
                .filter(open -> open.side() == raised.side())
                .next()
                .map(open -> Joining.join(open, raised))
                .switchIfEmpty(Mono.fromSupplier(() -> Joining.open(raised, Instant.now())))
                .flatMap(joined -> put(joined, raised));
    }

    private Mono<Void> put(Joined joined, RaisedAlert raised) {
        return relieved(joined.alert())
                .flatMap(alert -> alerts.save(alert)
                        .then(joined.prompts() ? notifications.create(Prompt.of(raised)) : Mono.empty())
                        .then(
                                alert.state() == AlertState.OPEN
                                        ? plans.hold(raised.runnerId(), HoldReason.ALERT_OPEN)
                                        : Mono.empty()));
    }

    /** An alert that comes late finds the newer assessment that closes it already there: the order makes no difference. */
    private Mono<Alert> relieved(Alert alert) {
        return results.reliefsAfter(alert.runnerId(), alert.observedAt())
                .any(relief -> relief.closes(alert))
                .map(isRelieved -> isRelieved ? alert.closed() : alert);
    }
}
