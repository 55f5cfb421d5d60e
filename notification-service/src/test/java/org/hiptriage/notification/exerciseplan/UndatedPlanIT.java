package org.hiptriage.notification.exerciseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

/** A plan that was kept before sessions had dates. */
class UndatedPlanIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String RUNNER = "r-undated";

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void isServedAndHeldAndGivesWayToTheNextCheckIn() throws SQLException {
        keepUndatedPlan();
        assertThat(plan()).contains("\"state\":\"ACTIVE\"");
        assertThat(stack.get("/api/v1/runners/" + RUNNER + "/plan.ics").statusCode())
                .isEqualTo(404);
        var doctor = Events.result(
                        RUNNER, NOON.plusSeconds(60), Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, RUNNER, Events.alertOf(doctor));
        Await.until(() -> assertThat(plan()).contains("\"state\":\"HELD\"", "alert-open", "\"old\":true"));
        stack.publish(
                Topics.TRIAGE_RESULTS,
                RUNNER,
                Events.checkIn(RUNNER, NOON.plusSeconds(120), 2)
                        .setSeenByClinician(true)
                        .build());
        Await.until(() -> assertThat(plan()).contains("\"state\":\"ACTIVE\"", "\"startsOn\":\"2026-11-21\""));
        assertThat(stack.get("/api/v1/runners/" + RUNNER + "/plan.ics").statusCode())
                .isEqualTo(200);
    }

    private String plan() {
        return stack.get("/api/v1/runners/" + RUNNER + "/plan").body();
    }

    private void keepUndatedPlan() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.postgres().port() + "/"
                + stack.postgres().database();
        try (Connection connection = DriverManager.getConnection(url, "hiptriage", "");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into plan (runner_id, result_id, observed_at, triaged_at, state, json) values"
                                + " (?, gen_random_uuid(), ?::timestamptz, ?::timestamptz, 'ACTIVE', ?)")) {
            insert.setString(1, RUNNER);
            insert.setString(2, NOON.toString());
            insert.setString(3, NOON.toString());
            insert.setString(4, "{\"state\":\"ACTIVE\",\"heldBecause\":[],\"old\":true}");
            insert.executeUpdate();
        }
    }
}
