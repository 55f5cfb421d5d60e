package org.hiptriage.notification.alerts;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The alerts, open and closed. */
@Component
class Alerts {
    private final DatabaseClient database;
    private final AlertRows rows;

    Alerts(DatabaseClient database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Mono<VersionedAlert> find(UUID alertId) {
        return database.sql("select * from alert where alert_id = :alert")
                .bind("alert", alertId)
                .map(rows::versioned)
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
        return query.map(rows::versioned).all();
    }
}
