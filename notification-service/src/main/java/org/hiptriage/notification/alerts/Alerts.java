package org.hiptriage.notification.alerts;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The alerts, open and closed. */
@Component
class Alerts {
    private final DatabaseClient database;
    private final AlertRows rows;
    private final Clock clock;

    Alerts(DatabaseClient database, AlertRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    Mono<DetailedAlert> find(UUID alertId) {
        return database.sql(AlertRows.WITH_ACTIONS + "a.alert_id = :alert")
                .bind("alert", alertId)
                .map(rows::detailed)
                .one();
    }

    Flux<VersionedAlert> board(BoardFilter filter, PageRequest<BoardPosition> page) {
        Map<String, Object> values = new HashMap<>();
        var sql = new StringBuilder("select * from alert where state = :state");
        values.put("state", filter.state().name());
        filter.level().ifPresent(level -> {
            sql.append(" and level = :only");
            values.put("only", level.name());
        });
        filter.flag().ifPresent(flag -> {
            sql.append(" and flag_codes @> to_jsonb(:flag::text)");
            values.put("flag", flag);
        });
        filter.acknowledged().ifPresent(acknowledged -> {
            sql.append(" and coalesce(acknowledged_prompts >= prompts, false) = :acknowledged");
            values.put("acknowledged", acknowledged);
        });
        filter.age().ifPresent(age -> {
            sql.append(" and opened_at <= :opened_by");
            values.put("opened_by", clock.instant().minus(age));
        });
        page.after().ifPresent(after -> {
            sql.append(" and (level < :level or (level = :level and (opened_at, alert_id) > (:opened, :alert)))");
            values.put("level", after.level().name());
            values.put("opened", after.openedAt());
            values.put("alert", after.alertId());
        });
        sql.append(" order by level desc, opened_at, alert_id limit :limit");
        values.put("limit", page.toFetch());
        return database.sql(sql.toString())
                .bindValues(values)
                .map(rows::versioned)
                .all();
    }
}
