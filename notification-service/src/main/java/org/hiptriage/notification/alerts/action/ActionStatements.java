package org.hiptriage.notification.alerts.action;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.ResolutionReason;
import org.hiptriage.notification.delivery.channel.Channels;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an action writes beside the changes for the runner, which raise the alert's version. */
final class ActionStatements {
    private static final String LOG = """
            insert into alert_action (alert_id, runner_id, what, by_name, reason, note, at, version)
            values ($1, $2, $3, $4, nullif($5, ''), nullif($6, ''), $7, $8)""";

    /**
     * Nobody else is told, and nothing is repeated. What the runner has not had yet stays on its way: that somebody has taken
     * the alert does not make it less urgent to go.
     */
    private static final String TAKEN = """
            with taken as (
              update alert set acknowledged_by = $2, acknowledged_at = $3, acknowledged_prompts = prompts
              where alert_id = $1),
            calmed as (
              update notification set escalates = false, due_at = case when kind = 'URGENT_CARE' then null else due_at end
              where alert_id = $1
              returning notification_id, runner_id, result_id, kind, state, shown_at),
            had as (
              select notification_id from calmed
              where shown_at is not null or state in ('SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED') or exists (
                select from delivery d
                where d.notification_id = calmed.notification_id and d.target = '' and d.channel <> '%1$s'
                  and d.state in ('SENT', 'DELIVERED'))),
            stopped as (
              update delivery d set state = 'CANCELLED', reason = 'alert-acknowledged'
              from calmed c
              where d.notification_id = c.notification_id and d.state = 'PENDING' and d.target = ''
                and (d.channel = '%1$s' or c.notification_id in (select notification_id from had))
              returning d.delivery_id, d.channel, c.notification_id, c.runner_id, c.result_id, c.kind),
            changed as (
              insert into notification_change (notification_id, runner_id, result_id, kind, state, channel, about, reason,
                occurred_at)
              select notification_id, runner_id, result_id, kind, 'CANCELLED', channel, delivery_id::text,
                'alert-acknowledged', $3
              from stopped
              returning 1)
            select pg_notify('outbox', 'change') where exists (select from changed)""".formatted(Channels.ESCALATION);

    private static final String RESOLVED = """
            update alert set resolved_by = $2, resolved_at = $3, resolution = $4 where alert_id = $1""";

    private static final String PLAN_RELEASED = """
            update alert set plan_released_by = $2, plan_released_at = $3 where alert_id = $1""";

    private ActionStatements() {}

    /** Writes the log and what the alert itself tells of the action. */
    static Mono<Void> write(Connection connection, Action action, VersionedAlert present, Instant now) {
        return execute(log(connection, action, present, now))
                .thenMany(Flux.defer(() -> details(connection, action, present, now)
                        .map(ActionStatements::execute)
                        .orElseGet(Mono::empty)))
                .then();
    }

    private static Statement log(Connection connection, Action action, VersionedAlert present, Instant now) {
        Alert alert = present.alert();
        return connection
                .createStatement(LOG)
                .bind(0, alert.alertId())
                .bind(1, alert.runnerId())
                .bind(2, action.what().code())
                .bind(3, action.by())
                .bind(4, action.reason().map(ResolutionReason::code).orElse(""))
                .bind(5, action.note().orElse(""))
                .bind(6, now)
                .bind(7, present.version() + 1);
    }

    private static Optional<Statement> details(
            Connection connection, Action action, VersionedAlert present, Instant now) {
        Optional<String> sql = switch (action.what()) {
            case ACKNOWLEDGED -> Optional.of(TAKEN);
            case RESOLVED -> Optional.of(RESOLVED);
            case PLAN_RELEASED -> Optional.of(PLAN_RELEASED);
            case NOTED -> Optional.empty();
        };
        return sql.map(text -> {
            Statement statement = connection
                    .createStatement(text)
                    .bind(0, present.alert().alertId())
                    .bind(1, action.by())
                    .bind(2, now);
            action.reason().ifPresent(reason -> statement.bind(3, reason.name()));
            return statement;
        });
    }

    private static Mono<Void> execute(Statement statement) {
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated).then();
    }
}
