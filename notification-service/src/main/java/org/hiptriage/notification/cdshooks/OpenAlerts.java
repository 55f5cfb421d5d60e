package org.hiptriage.notification.cdshooks;

import java.util.List;
import org.hiptriage.notification.alerts.AlertRows;
import org.hiptriage.notification.alerts.rule.Alert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The open alerts of a runner. */
@Component
class OpenAlerts {
    private final DatabaseClient database;
    private final AlertRows rows;

    OpenAlerts(DatabaseClient database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Mono<List<Alert>> of(String runnerId) {
        return database.sql(
                        "select * from alert where runner_id = :runner and state = 'OPEN' order by opened_at, alert_id")
                .bind("runner", runnerId)
                .map(row -> rows.versioned(row).alert())
                .all()
                .collectList();
    }
}
