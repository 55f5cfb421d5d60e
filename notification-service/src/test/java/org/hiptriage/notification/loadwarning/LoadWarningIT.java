package org.hiptriage.notification.loadwarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadWarningIT {
    private static final Instant RAN_AT = Instant.parse("2026-11-14T07:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void eachWarningIsOneNotificationWithItsNumbersAndIsToldOnTheStreamHoweverOftenItComes() {
        LoadWarningRaised warning = Events.loadWarning("r-load", RAN_AT, 12_400).build();
        LoadWarningRaised second = Events.loadWarning("r-load", RAN_AT.plusSeconds(864_000), 17_000)
                .build();
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-load/stream"), null)) {
            for (LoadWarningRaised each : List.of(warning, warning, second, warning)) {
                takeIn(each);
            }
            Await.until(() -> assertThat(client.types()).containsExactly("load-warning", "load-warning"));
            JsonNode told = JSON.readTree(client.events().get(0).data());
            assertThat(told).isEqualTo(JSON.readTree("""
                    {"notificationId": "%s", "runnerId": "r-load", "warningId": "%s", "runId": "%s",
                     "kind": "LOAD_WARNING", "title": "One of your runs was much longer than usual", "text": "%s",
                     "distanceMeters": 12400.0, "ranOn": "2026-11-14", "longestBeforeMeters": 8000.0,
                     "longestBeforeOn": "2026-11-02"}
                    """.formatted(
                    EventIds.notificationOfWarning(warning.getWarningId()),
                    warning.getWarningId(),
                    warning.getRunId(),
                    LoadWarningWords.text(12_400, LocalDate.parse("2026-11-14"), 8000, warning.getLongestBeforeOn()))));
        }
        assertThat(notifications("r-load")).hasSize(2).allSatisfy(item -> {
            // Sent, once it is noted that the stream showed it.
            assertThat(item.get("state").asString()).isIn("PENDING", "SENT");
            assertThat(item.has("resultId")).isFalse();
            assertThat(item.has("createdAt")).isTrue();
        });
    }

    @Test
    void whoOptedOutIsToldNothingAndOptingOutLaterTakesNothingBack() {
        prefer("r-load-out", "{\"loadWarnings\": false}");
        takeIn(Events.loadWarning("r-load-out", RAN_AT, 12_400).build());
        assertThat(notifications("r-load-out")).isEmpty();

        prefer("r-load-out", "{\"loadWarnings\": true}");
        takeIn(Events.loadWarning("r-load-out", RAN_AT, 12_400).build());
        assertThat(notifications("r-load-out")).hasSize(1);

        prefer("r-load-out", "{\"loadWarnings\": false}");
        assertThat(notifications("r-load-out")).hasSize(1);
    }

    @Test
    void beforeAnOpenAlertTheWarningStepsBack() {
        TriageCompleted doctor = Events.result(
                        "r-load-alert", RAN_AT, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, "r-load-alert", Events.alertOf(doctor));
        Await.until(() -> assertThat(notifications("r-load-alert")).hasSize(1));
        takeIn(Events.loadWarning("r-load-alert", RAN_AT, 12_400).build());
        assertThat(notifications("r-load-alert")).hasSize(1);
    }

    private void takeIn(LoadWarningRaised warning) {
        stack.publish(Topics.LOAD_WARNINGS, warning.getRunnerId(), warning);
        Await.until(() -> assertThat(stack.postgres()
                        .texts("select topic from inbox where event_id = '" + warning.getEventId() + "'"))
                .containsExactly("load-warnings"));
    }

    private void prefer(String runner, String preferences) {
        var request = HttpRequest.newBuilder(stack.uri("/api/v1/runners/" + runner + "/preferences"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(preferences))
                .build();
        assertThat(stack.send(request).statusCode()).isEqualTo(200);
    }

    private List<JsonNode> notifications(String runner) {
        return JSON.readTree(stack.get("/api/v1/runners/" + runner + "/notifications")
                        .body())
                .get("items")
                .valueStream()
                .toList();
    }
}
