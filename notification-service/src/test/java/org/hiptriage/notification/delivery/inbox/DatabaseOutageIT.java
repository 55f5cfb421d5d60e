package org.hiptriage.notification.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String READINESS = "/actuator/health/readiness";

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void whileTheDatabaseIsAwayNothingIsLostAndAfterwardsAllIsThereOnOpenStreamsToo() {
        double deadLetters = deadLetters();
        TriageCompleted result = Events.selfCare("r-outage", NOON).build();
        TriageCompleted urgent = Events.result(
                        "r-outage", NOON.plusSeconds(60), Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-outage/stream"), null)) {
            stack.postgres().stop();
            try {
                stack.publish(Topics.TRIAGE_RESULTS, "r-outage", result);
                stack.publish(Topics.RED_FLAG_ALERTS, "r-outage", Events.alertOf(urgent));
                Await.until(() -> assertThat(stack.get(READINESS).statusCode()).isEqualTo(503));
                var refused = stack.get("/api/v1/runners/r-outage/results");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(stack.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            } finally {
                stack.postgres().start();
            }
            Await.until(() -> assertThat(client.types()).contains("result", "urgent-care"));
        }
        Await.until(() -> assertThat(stack.get(READINESS).statusCode()).isEqualTo(200));
        assertThat(stack.get("/api/v1/runners/r-outage/plan").body()).contains("\"state\":\"HELD\"");
        assertThat(deadLetters()).isEqualTo(deadLetters);
    }

    @Test
    void whatPiledUpIsTakenInTogetherInTheOrderOfEachRunnerAndEachEventOnce() {
        TriageCompleted first = Events.selfCare("r-pile", NOON).build();
        TriageCompleted second = Events.selfCare("r-pile", NOON.plusSeconds(60)).build();
        TriageCompleted other = Events.selfCare("r-pile-2", NOON).build();
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-pile/stream"), null)) {
            stack.postgres().stop();
            try {
                for (TriageCompleted event : List.of(first, first, second, first, second)) {
                    stack.publish(Topics.TRIAGE_RESULTS, "r-pile", event);
                }
                stack.publish(Topics.TRIAGE_RESULTS, "r-pile-2", other);
            } finally {
                stack.postgres().start();
            }
            Await.until(() -> assertThat(client.types()).containsExactly("result", "plan", "result", "plan"));
        }
        String results = stack.get("/api/v1/runners/r-pile/results").body();
        assertThat(results.indexOf(second.getResultId().toString()))
                .isPositive()
                .isLessThan(results.indexOf(first.getResultId().toString()));
        assertThat(stack.get("/api/v1/runners/r-pile/plan").body())
                .contains(second.getResultId().toString());
        assertThat(stack.get("/api/v1/runners/r-pile/notifications").body().split("notificationId", -1))
                .hasSize(3);
        Await.until(() -> assertThat(stack.get("/api/v1/runners/r-pile-2/plan").statusCode())
                .isEqualTo(200));
    }

    private double deadLetters() {
        return stack.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("hip_dead_letters_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
