package org.hiptriage.notification.alerts;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The alerts, open and closed. Written only by who holds the runner's lock. */
@Component
public class Alerts {
    private final DatabaseClient database;
    private final AlertRows rows;

    Alerts(DatabaseClient database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The runner's open alerts, at most one for each side. */
    public Flux<Alert> openOf(String runnerId) {
        return database.sql("select * from alert where runner_id = :runner and state = 'OPEN'")
                .bind("runner", runnerId)
                .map(rows::read)
                .all()
                .map(VersionedAlert::alert);
    }

    /** Writes an alert, new or changed. */
    public Mono<Void> save(Alert alert) {
        DatabaseClient.GenericExecuteSpec statement = database.sql("""
                insert into alert (alert_id, runner_id, side, state, level, time_frame, flags, opened_at, observed_at,
                  changed_at, prompts, result_id, assessment_id, version)
                values (:alert, :runner, :side, :state, :level, nullif(:frame, ''), :flags, :opened, :observed,
                  clock_timestamp(), :prompts, :result, :assessment, 1)
                on conflict (alert_id) do update set state = excluded.state, level = excluded.level,
                  time_frame = excluded.time_frame, flags = excluded.flags, observed_at = excluded.observed_at,
                  changed_at = excluded.changed_at, prompts = excluded.prompts, result_id = excluded.result_id,
                  assessment_id = excluded.assessment_id, version = alert.version + 1""");
        return rows.bind(statement, alert).then();
    }

    Mono<VersionedAlert> find(UUID alertId) {
        return database.sql("select * from alert where alert_id = :alert")
                .bind("alert", alertId)
                .map(rows::read)
                .one();
    }

    Flux<VersionedAlert> board(AlertState state, Optional<Level> level, PageRequest<BoardPosition> page) {
        String sql = "select * from alert where state = :state"
                + level.map(only -> " and level = :only").orElse("")
                + page.after()
                        .map(
                                after ->
                                        " and (level < :level or (level = :level and (opened_at, alert_id) > (:opened, :alert)))")
                        .orElse("")
                + " order by level desc, opened_at, alert_id limit :limit";
        DatabaseClient.GenericExecuteSpec query =
                database.sql(sql).bind("state", state.name()).bind("limit", page.toFetch());
        if (level.isPresent()) {
            query = query.bind("only", level.get().name());
        }
        if (page.after().isPresent()) {
            BoardPosition after = page.after().get();
            query = query.bind("level", after.level().name())
                    .bind("opened", after.openedAt())
                    .bind("alert", after.alertId());
        }
        return query.map(rows::read).all();
    }
}
