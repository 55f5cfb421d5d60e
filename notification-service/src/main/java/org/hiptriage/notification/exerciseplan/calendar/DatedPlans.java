package org.hiptriage.notification.exerciseplan.calendar;

import java.time.Instant;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The current plan of each runner whose plan has dates. */
@Component
class DatedPlans {
    private final DatabaseClient database;
    private final JsonMapper json;

    DatedPlans(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<DatedPlan> of(String runnerId) {
        return database.sql("select json, schedule, triaged_at from plan"
                        + " where runner_id = :runner and schedule is not null")
                .bind("runner", runnerId)
                .map(row -> new DatedPlan(
                        json.readValue(Columns.text(row, "json"), Plan.class),
                        json.readValue(Columns.text(row, "schedule"), Course.class)
                                .earlier(),
                        Columns.required(row, "triaged_at", Instant.class)))
                .one();
    }
}
