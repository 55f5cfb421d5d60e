package org.hiptriage.notification.urgentcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class UrgentPromptIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void anAlertPromptsAtOnceStandsOnTheBoardAndHoldsThePlan() {
        TriageCompleted before = Events.selfCare("r-urgent", NOON).build();
        TriageCompleted urgent = urgent("r-urgent", NOON.plusSeconds(60));
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-urgent/stream"), null)) {
            stack.publish(Topics.TRIAGE_RESULTS, "r-urgent", before);
            Await.until(() -> assertThat(client.types()).containsExactly("result", "plan"));
            stack.publish(Topics.RED_FLAG_ALERTS, "r-urgent", Events.alertOf(urgent));
            Await.until(() -> assertThat(client.types()).containsExactly("result", "plan", "urgent-care", "plan"));
            assertThat(client.events().get(2).data())
                    .contains(
                            "\"kind\":\"URGENT_CARE\"",
                            "\"timeFrame\":\"PT0S\"",
                            "Go now because of infection",
                            "\"redFlags\":[{\"code\":\"infection\",\"reason\":\"Why infection\"");
            assertThat(client.events().get(3).data()).contains("\"state\":\"HELD\"", "alert-open");
        }
        assertThat(stack.get("/api/v1/runners/r-urgent/plan").body()).contains("\"state\":\"HELD\"");
        String alertId = EventIds.alert(urgent.getResultId()).toString();
        assertThat(stack.get("/api/v1/alerts?state=open&level=URGENT_CARE&limit=100")
                        .body())
                .contains(alertId);
        HttpResponse<String> alert = stack.get("/api/v1/alerts/" + alertId);
        assertThat(alert.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(alert.body()).contains("\"side\":\"left\"", "\"because\":[\"flag.infection\"]");
    }

    @Test
    void theOrderOfResultAndAlertMakesNoDifference() {
        TriageCompleted alertFirst = urgent("r-order-1", NOON);
        stack.publish(Topics.RED_FLAG_ALERTS, "r-order-1", Events.alertOf(alertFirst));
        awaitNotification("r-order-1");
        stack.publish(Topics.TRIAGE_RESULTS, "r-order-1", alertFirst);

        TriageCompleted resultFirst = urgent("r-order-2", NOON);
        stack.publish(Topics.TRIAGE_RESULTS, "r-order-2", resultFirst);
        Await.until(() ->
                assertThat(stack.get("/api/v1/runners/r-order-2/plan").body()).contains("HELD"));
        stack.publish(Topics.RED_FLAG_ALERTS, "r-order-2", Events.alertOf(resultFirst));

        for (String runner : List.of("r-order-1", "r-order-2")) {
            awaitNotification(runner);
            Await.until(() -> assertThat(
                            stack.get("/api/v1/runners/" + runner + "/plan").body())
                    .contains("\"state\":\"HELD\"", "level-urgent-care"));
        }
    }

    @Test
    void aHundredRepeatsAreOneResultOneAlertAndOneNotification() {
        TriageCompleted urgent = urgent("r-repeats", NOON);
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-repeats/stream"), null)) {
            for (int i = 0; i < 100; i++) {
                stack.publish(Topics.TRIAGE_RESULTS, "r-repeats", urgent);
                stack.publish(Topics.RED_FLAG_ALERTS, "r-repeats", Events.alertOf(urgent));
            }
            // What comes after the repeats in both topics shows that all of them were taken in.
            TriageCompleted last = urgent("r-repeats", NOON.plusSeconds(60), "cannot-move");
            stack.publish(Topics.TRIAGE_RESULTS, "r-repeats", last);
            stack.publish(Topics.RED_FLAG_ALERTS, "r-repeats", Events.alertOf(last));
            Await.until(() -> assertThat(client.types())
                    .containsExactlyInAnyOrder("result", "urgent-care", "result", "urgent-care"));
        }
        assertThat(stack.get("/api/v1/runners/r-repeats/notifications").body().split("notificationId", -1))
                .hasSize(3);
        assertThat(stack.get("/api/v1/alerts?limit=100").body()).containsOnlyOnce("\"runnerId\":\"r-repeats\"");
    }

    @Test
    void aNewerAssessmentAtSelfCareClosesASeeDoctorAlertAndItsPlanIsActive() {
        TriageCompleted doctor = Events.result(
                        "r-relief", NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, "r-relief", Events.alertOf(doctor));
        awaitNotification("r-relief");
        stack.publish(
                Topics.TRIAGE_RESULTS,
                "r-relief",
                Events.selfCare("r-relief", NOON.plusSeconds(60)).build());
        String alert = "/api/v1/alerts/" + EventIds.alert(doctor.getResultId());
        Await.until(() -> assertThat(stack.get(alert).body()).contains("\"state\":\"CLOSED\"", "\"version\":2"));
        assertThat(stack.get("/api/v1/runners/r-relief/plan").body()).contains("\"state\":\"ACTIVE\"");
    }

    @Test
    void aSeeDoctorAlertThatComesAfterItsNewerReliefPromptsAndIsClosedAtOnce() {
        stack.publish(
                Topics.TRIAGE_RESULTS,
                "r-relieved",
                Events.selfCare("r-relieved", NOON.plusSeconds(60)).build());
        Await.until(
                () -> assertThat(stack.get("/api/v1/runners/r-relieved/plan").statusCode())
                        .isEqualTo(200));
        TriageCompleted late = Events.result(
                        "r-relieved", NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, "r-relieved", Events.alertOf(late));
        String alert = "/api/v1/alerts/" + EventIds.alert(late.getResultId());
        Await.until(() -> assertThat(stack.get(alert).body()).contains("\"state\":\"CLOSED\""));
        assertThat(stack.get("/api/v1/runners/r-relieved/plan").body()).contains("\"state\":\"ACTIVE\"");
        assertThat(stack.get("/api/v1/runners/r-relieved/notifications").body()).contains("SEE_DOCTOR", "PLAN");
    }

    private void awaitNotification(String runner) {
        Await.until(() -> assertThat(stack.get("/api/v1/runners/" + runner + "/notifications")
                        .body())
                .containsOnlyOnce("notificationId"));
    }

    private static TriageCompleted urgent(String runner, Instant observedAt) {
        return urgent(runner, observedAt, "infection");
    }

    private static TriageCompleted urgent(String runner, Instant observedAt, String flag) {
        return Events.result(runner, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag(flag)))
                .build();
    }
}
