package org.hiptriage.notification.alerts.action;

import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.DetailedAlert;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.RunnerLocks;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.runner.FirstSteps;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;
import org.hiptriage.notification.delivery.runner.Runners;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what people want to do with alerts, each in one transaction with its log, one after the other for each runner. */
@Component
class AlertActions {
    private final Transactions transactions;
    private final AlertRows rows;
    private final ActionRules rules;
    private final FirstSteps firstSteps;
    private final Clock clock;

    AlertActions(Transactions transactions, AlertRows rows, ActionRules rules, FirstSteps firstSteps, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.rules = rules;
        this.firstSteps = firstSteps;
        this.clock = clock;
    }

    /**
     * Does it, where the alert is still as it was seen, and gives the alert as it is then; what is done already is not done
     * twice. Empty where there is no such alert.
     */
    Mono<DetailedAlert> act(UUID alertId, SeenVersion seen, Action action) {
        return transactions.of(connection -> runnerOf(connection, alertId)
                .flatMap(runnerId -> RunnerLocks.take(connection, List.of(runnerId))
                        .then(Mono.defer(() -> situation(connection, alertId, runnerId)))
                        .flatMap(situation -> act(connection, situation, seen, action))));
    }

    private Mono<DetailedAlert> act(Connection connection, Situation situation, SeenVersion seen, Action action) {
        if (situation.has(action)) {
            return Mono.just(situation.alert());
        }
        seen.require(situation.stored());
        // As exact as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RunnerChanges changes = rules.changes(action, situation, now);
        UUID alertId = situation.stored().alert().alertId();
        return ActionStatements.write(connection, action, situation.stored(), now)
                .then(Mono.defer(() -> Runners.write(
                        connection, List.of(changes), Map.of(changes.runnerId(), situation.runner()), firstSteps)))
                .then(Mono.defer(() -> detailed(connection, alertId)));
    }

    private static Mono<String> runnerOf(Connection connection, UUID alertId) {
        return Flux.from(connection
                        .createStatement("select runner_id from alert where alert_id = $1")
                        .bind(0, alertId)
                        .execute())
                .concatMap(result -> result.map(row -> Columns.text(row, "runner_id")))
                .next();
    }

    private Mono<Situation> situation(Connection connection, UUID alertId, String runnerId) {
        return Mono.zip(
                        detailed(connection, alertId),
                        Mono.defer(() -> others(connection, alertId, runnerId)),
                        Mono.defer(() -> Runners.read(connection, Map.of(runnerId, RunnerQuestion.NOTHING_MORE))))
                .map(found -> new Situation(
                        found.getT1(), found.getT2(), found.getT3().getOrDefault(runnerId, KnownRunner.NOTHING)));
    }

    private Mono<DetailedAlert> detailed(Connection connection, UUID alertId) {
        return Flux.from(connection
                        .createStatement(AlertRows.WITH_ACTIONS + "a.alert_id = $1")
                        .bind(0, alertId)
                        .execute())
                .concatMap(result -> result.map(rows::detailed))
                .next();
    }

    private Mono<List<VersionedAlert>> others(Connection connection, UUID alertId, String runnerId) {
        return Flux.from(connection
                        .createStatement("select * from alert where runner_id = $1 and alert_id <> $2 and state = $3")
                        .bind(0, runnerId)
                        .bind(1, alertId)
                        .bind(2, AlertState.OPEN.name())
                        .execute())
                .concatMap(result -> result.map(rows::versioned))
                .collectList();
    }
}
