package org.hiptriage.notification.alerts.history;

import java.util.Map;
import java.util.Optional;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.http.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All alerts, newest first. */
@Component
class AlertHistory {
    private static final int FETCHED_TOGETHER = 500;

    private final DatabaseClient database;
    private final AlertRows rows;

    AlertHistory(DatabaseClient database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A page of them. */
    Flux<VersionedAlert> page(HistoryFilter filter, PageRequest<HistoryPosition> page) {
        return read(filter, page.after(), " limit " + page.toFetch());
    }

    /** Every one, read as fast as it is taken. */
    Flux<VersionedAlert> all(HistoryFilter filter) {
        return read(filter, Optional.empty(), "");
    }

    private Flux<VersionedAlert> read(HistoryFilter filter, Optional<HistoryPosition> after, String limit) {
        Map<String, Object> values = filter.values();
        var sql = new StringBuilder("select a.* from alert a where ").append(filter.condition(values));
        after.ifPresent(position -> {
            sql.append(" and (a.opened_at, a.alert_id) < (:opened, :alert)");
            values.put("opened", position.openedAt());
            values.put("alert", position.alertId());
        });
        return database.sql(sql + " order by a.opened_at desc, a.alert_id desc" + limit)
                .bindValues(values)
                .filter(statement -> statement.fetchSize(FETCHED_TOGETHER))
                .map(rows::versioned)
                .all();
    }
}
