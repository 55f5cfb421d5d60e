package org.hiptriage.notification.webhook.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.webhook.HookReceiver;
import org.hiptriage.notification.testing.webhook.WebhookStack;
import org.hiptriage.schemas.ids.EventIds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EscalationWebhookIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final WebhookStack stack = WebhookStack.shared();

    @Test
    void cliniciansAreToldOfAnUrgentPromptThatNobodyOpenedWithoutMoreOfTheRunnersHealthThanTheyNeed() throws Exception {
        TriageCompleted urgent = stack.raiseUrgent("r-people", NOON);
        UUID notificationId = EventIds.notification(urgent.getResultId());
        Await.until(() -> assertThat(notifications("r-people")).contains(notificationId.toString()));
        assertThat(toldOf("r-people")).isEmpty();
        stack.clock().leap(WAIT);
        Await.until(() -> assertThat(toldOf("r-people")).hasSize(1));
        HookReceiver.Request request = toldOf("r-people").get(0);
        assertThat(request.isSignedBy(WebhookStack.PEOPLES_SECRET)).isTrue();
        assertThat(request.header("webhook-id"))
                .isEqualTo(EventIds.delivery(notificationId, "escalation-webhook", "", 1)
                        .toString());
        JsonNode told = new JsonMapper().readTree(request.body());
        assertThat(told.get("type").asString()).isEqualTo("notification.escalated");
        JsonNode data = told.get("data");
        assertThat(data.get("notificationId").asString()).isEqualTo(notificationId.toString());
        assertThat(data.get("kind").asString()).isEqualTo("URGENT_CARE");
        assertThat(data.get("level").asString()).isEqualTo("URGENT_CARE");
        assertThat(data.get("state").asString()).isEqualTo("ESCALATED");
        assertThat(data.get("unopenedSeconds").asLong()).isBetween(300L, 400L);
        assertThat(stack.service()
                        .get("/api/v1/alerts/" + data.get("alertId").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(request.body()).doesNotContain("infection", "redFlags", "text");
        Await.until(() -> assertThat(notifications("r-people"))
                .contains("{\"channel\":\"escalation-webhook\",\"state\":\"SENT\",\"attempts\":1,"));
    }

    @Test
    void whateverIsAnsweredItIsTriedAgainSoonUntilItIsTaken() {
        var attempts = new AtomicInteger();
        List<HookReceiver.Reply> replies =
                List.of(HookReceiver.status(410), HookReceiver.status(503, "Retry-After: 1"), HookReceiver.status(302));
        stack.people().answer((request, out) -> {
            int attempt = request.body().contains("\"r-people-away\"") ? attempts.getAndIncrement() : replies.size();
            (attempt < replies.size() ? replies.get(attempt) : HookReceiver.status(204)).to(request, out);
        });
        stack.raiseUrgent("r-people-away", NOON);
        Await.until(() -> assertThat(notifications("r-people-away")).contains("URGENT_CARE"));
        stack.clock().leap(WAIT);
        Await.until(() -> assertThat(notifications("r-people-away"))
                .contains("{\"channel\":\"escalation-webhook\",\"state\":\"SENT\",\"attempts\":4,"));
        assertThat(toldOf("r-people-away"))
                .hasSize(4)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(toldOf("r-people-away").get(0).header("webhook-id"));
    }

    private List<HookReceiver.Request> toldOf(String runnerId) {
        return stack.people().requests("/people").stream()
                .filter(request -> request.body().contains("\"" + runnerId + "\""))
                .toList();
    }

    private String notifications(String runnerId) {
        return stack.service()
                .get("/api/v1/runners/" + runnerId + "/notifications")
                .body();
    }
}
