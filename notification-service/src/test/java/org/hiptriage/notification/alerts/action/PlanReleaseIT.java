package org.hiptriage.notification.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.Side;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanReleaseIT {
    /** A little ago, so that what a clinician does now comes after it. */
    private final Instant then = Instant.now().minus(Duration.ofHours(3));

    private static final String SOMMER = "{\"by\":\"Dr. Sommer\",\"note\":\"examined today\"}";

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);

    @Test
    void aReleasedPlanGoesOnSaysByWhomAndIsToldOnce() {
        String runner = "r-rel-goes-on";
        TriageCompleted doctor = doctor(runner, then);
        take(doctor);
        assertThat(plan(runner).get("state").asString()).isEqualTo("HELD");
        String alert = Board.path(doctor);
        try (var client = SseClient.open(stack.uri("/api/v1/runners/" + runner + "/stream"), null)) {
            HttpResponse<String> released = board.act(alert, "plan-release", SOMMER);
            assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
            assertThat(Board.json(released).get("planReleasedBy").asString()).isEqualTo("Dr. Sommer");
            assertThat(Board.json(released).get("state").asString()).isEqualTo("OPEN");
            Await.until(() -> assertThat(client.types()).containsExactly("plan"));
            assertThat(client.events().get(0).data()).contains("\"state\":\"ACTIVE\"");
        }
        JsonNode plan = plan(runner);
        assertThat(plan.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(plan.get("released").get("by").asString()).isEqualTo("Dr. Sommer");
        assertThat(plan.get("released").get("at").asString())
                .isEqualTo(board.read(alert).get("planReleasedAt").asString());
        assertThat(plan.get("sessions").size()).isPositive();
        Await.until(() -> assertThat(notifications(runner))
                .containsOnlyOnce("\"kind\":\"PLAN\"")
                .contains("A clinician has released it"));
        HttpResponse<String> again = board.act(alert, "plan-release", "{\"by\":\"Another\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("no held plan");
        assertThat(notifications(runner)).containsOnlyOnce("\"kind\":\"PLAN\"");
    }

    @Test
    void whatSaysNothingNewLeavesItReleasedAndANewFlagHoldsItAgain() {
        String runner = "r-rel-news";
        TriageCompleted doctor = doctor(runner, then);
        take(doctor);
        assertThat(release(doctor).statusCode()).isEqualTo(200);
        TriageCompleted checkIn = checkIn(runner, then.plusSeconds(60), doctor.getRedFlags());
        take(checkIn);
        assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE");
        assertThat(plan(runner).get("released").get("inSpiteOf").toString()).contains("level-see-doctor", "alert-open");
        TriageCompleted more = checkIn(
                runner,
                then.plusSeconds(120),
                List.of(Events.doctorFlag("recurrent"), Events.doctorFlag("severe-pain")));
        take(more);
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("HELD"));
        assertThat(plan(runner).has("released")).isFalse();
        assertThat(board.read(Board.path(doctor)).get("planReleasedBy").asString())
                .isEqualTo("Dr. Sommer");
        TriageCompleted later = checkIn(runner, then.plusSeconds(180), more.getRedFlags());
        take(later);
        assertThat(plan(runner).get("state").asString()).isEqualTo("HELD");
    }

    @Test
    void theOrderOfResultAndAlertMakesNoDifferenceForANewFlag() {
        for (boolean resultFirst : List.of(true, false)) {
            String runner = "r-rel-order-" + resultFirst;
            TriageCompleted doctor = doctor(runner, then);
            take(doctor);
            assertThat(release(doctor).statusCode()).isEqualTo(200);
            TriageCompleted more = checkIn(runner, then.plusSeconds(120), List.of(Events.doctorFlag("severe-pain")));
            if (resultFirst) {
                publishResult(more);
                publishAlert(more);
            } else {
                publishAlert(more);
                publishResult(more);
            }
            Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("HELD"));
        }
    }

    @Test
    void aNewAssessmentStartsAnewAndNeedsAReleaseOfItsOwn() {
        String runner = "r-rel-anew";
        TriageCompleted doctor = doctor(runner, then);
        take(doctor);
        assertThat(release(doctor).statusCode()).isEqualTo(200);
        take(doctor(runner, then.plusSeconds(60)));
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("HELD"));
        assertThat(release(doctor).statusCode()).isEqualTo(200);
        assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void whileNobodyHasTakenAnUrgentAlertOfTheRunnerNoPlanIsReleased() {
        String runner = "r-rel-urgent";
        TriageCompleted urgent = Events.result(runner, then, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        take(urgent);
        HttpResponse<String> refused = release(urgent);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("acknowledge it first");
        assertThat(plan(runner).get("state").asString()).isEqualTo("HELD");
        board.act(Board.path(urgent), "acknowledgement", "{\"by\":\"Dr. Sommer\"}");
        assertThat(release(urgent).statusCode()).isEqualTo(200);
        assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void whereNoExerciseSuitsOnlyANewReportLetsThePlanGoOn() {
        String runner = "r-rel-child";
        publishResult(Events.selfCare(runner, then).build());
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE"));
        TriageCompleted child = Events.result(
                        runner, then.plusSeconds(60), Level.SEE_DOCTOR, List.of(Events.doctorFlag("child-hip")))
                .setPlanning(new PlanConstraints(2, List.of(), List.of("under-16"), null))
                .build();
        publishResult(child);
        Await.until(() -> assertThat(plan(runner).toString()).contains("under-16"));
        publishAlert(child);
        Await.until(() -> board.read(Board.path(child)));
        HttpResponse<String> refused = release(child);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("under-16", "newer report");
    }

    @Test
    void withoutAPlanThereIsNothingToRelease() {
        TriageCompleted doctor = Events.result(
                        "r-rel-none", then, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        publishAlert(doctor);
        Await.until(() -> board.read(Board.path(doctor)));
        HttpResponse<String> refused = release(doctor);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no held plan");
        assertThat(board.read(Board.path(doctor)).get("version").asInt()).isEqualTo(1);
        assertThat(board.read(Board.path(doctor)).get("actions").size()).isZero();
    }

    @Test
    void aPlanThatOnlyTheAlertHeldGoesOnOnceThatIsResolvedAsSeenAndIsTold() {
        String runner = "r-res-goes-on";
        TriageCompleted urgent = lateUrgent(runner);
        HttpResponse<String> resolved = resolve(urgent, "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}");
        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE");
        assertThat(plan(runner).has("released")).isFalse();
        assertThat(notifications(runner)).contains("Your exercise plan goes on");
    }

    @Test
    void aResolutionThatDoesNotSaySoLeavesThePlanHeldUntilACheckInIsAtSelfCare() {
        String runner = "r-res-waits";
        TriageCompleted urgent = lateUrgent(runner);
        assertThat(resolve(urgent, "{\"by\":\"Dr. Sommer\",\"reason\":\"referred\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plan(runner).get("heldBecause").get(0).get("code").asString())
                .isEqualTo("alert-resolved");
        assertThat(notifications(runner)).doesNotContain("goes on");
        publishResult(Events.checkIn(runner, then.plusSeconds(7200), 2).build());
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE"));
    }

    @Test
    void aResolutionLeavesThePlansOwnHoldsAndOtherOpenAlertsAlone() {
        String runner = "r-res-holds";
        TriageCompleted doctor = doctor(runner, then);
        take(doctor);
        assertThat(resolve(doctor, "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plan(runner).get("heldBecause").toString())
                .contains("level-see-doctor")
                .doesNotContain("alert-open");
        assertThat(release(doctor).statusCode()).as("from the closed alert").isEqualTo(200);
        assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE");

        TriageCompleted left = lateUrgent("r-res-other");
        TriageCompleted right = Events.result(
                        "r-res-other", then, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .setSide(Side.RIGHT)
                .build();
        publishAlert(right);
        Await.until(() -> board.read(Board.path(right)));
        assertThat(resolve(left, "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}").statusCode())
                .isEqualTo(200);
        assertThat(plan("r-res-other").get("heldBecause").toString()).contains("alert-open");
    }

    /** An urgent report that came later than a newer one at self-care, so that only its alert holds the plan. */
    private TriageCompleted lateUrgent(String runner) {
        publishResult(Events.selfCare(runner, then.plusSeconds(3600)).build());
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("ACTIVE"));
        TriageCompleted urgent = Events.result(runner, then, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        take(urgent);
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("HELD"));
        return urgent;
    }

    private HttpResponse<String> release(TriageCompleted of) {
        return board.act(Board.path(of), "plan-release", SOMMER);
    }

    private HttpResponse<String> resolve(TriageCompleted of, String body) {
        return board.act(Board.path(of), "resolution", body);
    }

    private JsonNode plan(String runner) {
        return board.read("/api/v1/runners/" + runner + "/plan");
    }

    private String notifications(String runner) {
        return stack.get("/api/v1/runners/" + runner + "/notifications?limit=100")
                .body();
    }

    /** Publishes the result and the alert ahead of it, and waits until both are taken in. */
    private void take(TriageCompleted result) {
        publishAlert(result);
        publishResult(result);
        Await.until(() -> assertThat(stack.get("/api/v1/runners/" + result.getRunnerId() + "/results")
                        .body())
                .contains(result.getResultId().toString()));
        Await.until(() -> assertThat(stack.postgres()
                        .texts("select event_id from inbox where topic = 'red-flag-alerts' and event_id = '"
                                + Events.alertOf(result).getEventId() + "'"))
                .hasSize(1));
    }

    private void publishResult(TriageCompleted result) {
        stack.publish(Topics.TRIAGE_RESULTS, result.getRunnerId(), result);
    }

    private void publishAlert(TriageCompleted result) {
        stack.publish(Topics.RED_FLAG_ALERTS, result.getRunnerId(), Events.alertOf(result));
    }

    private static TriageCompleted doctor(String runner, Instant observedAt) {
        return Events.result(runner, observedAt, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
    }

    private static TriageCompleted checkIn(String runner, Instant observedAt, List<RaisedFlag> flags) {
        return Events.result(runner, observedAt, Level.SEE_DOCTOR, flags)
                .setTrigger(TriageTrigger.CHECK_IN)
                .build();
    }
}
