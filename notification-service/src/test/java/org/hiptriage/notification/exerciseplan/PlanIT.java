package org.hiptriage.notification.exerciseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class PlanIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aSelfCareResultBecomesAPlanThatIsServedStreamedAndNotifiedOnce() {
        TriageCompleted result = Events.selfCare("r-plan", NOON).build();
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-plan/stream"), null)) {
            stack.publish(Topics.TRIAGE_RESULTS, "r-plan", result);
            Await.until(() -> assertThat(client.types()).containsExactly("result", "plan"));
            assertThat(client.events().get(1).data())
                    .isEqualTo(stack.get("/api/v1/runners/r-plan/plan").body());
        }
        assertThat(stack.get("/api/v1/runners/r-plan/plan").body())
                .contains("\"state\":\"ACTIVE\"", "\"programme\":\"trochanteric-bursitis\"", "\"glute-bridge\"");
        // Sent, for the stream showed it.
        Await.until(() -> assertThat(
                        stack.get("/api/v1/runners/r-plan/notifications").body())
                .contains("\"kind\":\"PLAN\"", "\"state\":\"SENT\"", "\"channel\":\"sse\",\"state\":\"SENT\"")
                .containsOnlyOnce("notificationId"));
    }

    @Test
    void anOlderResultThatComesLateReplacesNoPlanAndAnswersWithoutNotification() {
        TriageCompleted newer = Events.selfCare("r-late", NOON.plusSeconds(60)).build();
        TriageCompleted older = Events.selfCare("r-late", NOON).build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-late", newer);
        stack.publish(Topics.TRIAGE_RESULTS, "r-late", older);
        Await.until(() -> assertThat(stack.get("/api/v1/runners/r-late/results").body())
                .contains(older.getResultId().toString()));
        assertThat(stack.get("/api/v1/runners/r-late/plan").body())
                .contains(newer.getResultId().toString());
        assertThat(stack.get("/api/v1/runners/r-late/notifications").body())
                .containsOnlyOnce("notificationId")
                .contains(newer.getResultId().toString());
    }

    @Test
    void aResultThatCouldNotRuleSomethingOutPromptsByItselfAndHoldsThePlan() {
        TriageCompleted active = Events.selfCare("r-unsettled", NOON).build();
        TriageCompleted unsettled = Events.selfCare("r-unsettled", NOON.plusSeconds(60))
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .setCouldNotRuleOut(java.util.List.of("infection"))
                .build();
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-unsettled/stream"), null)) {
            stack.publish(Topics.TRIAGE_RESULTS, "r-unsettled", active);
            stack.publish(Topics.TRIAGE_RESULTS, "r-unsettled", unsettled);
            Await.until(
                    () -> assertThat(client.types()).containsExactly("result", "plan", "result", "plan", "see-doctor"));
            assertThat(client.events().get(3).data()).contains("\"state\":\"HELD\"", "level-see-doctor");
            assertThat(client.events().get(4).data()).contains("See a doctor within 24 hours");
        }
        assertThat(stack.get("/api/v1/alerts?state=open&limit=100").body()).doesNotContain("r-unsettled");
    }

    @Test
    void aRunnerWithoutAnyResultHasNoPlan() {
        assertThat(stack.get("/api/v1/runners/r-nobody/plan").statusCode()).isEqualTo(404);
    }
}
