package org.hiptriage.notification.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.events.Level;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class RunnerStreamIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int EACH = 60;

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aClientThatKeepsLosingItsConnectionMissesNothingAndSeesNothingTwiceWhileBothListenersWrite()
            throws InterruptedException {
        String runner = "r-resume";
        var stream = stack.uri("/api/v1/runners/" + runner + "/stream");
        List<TriageCompleted> results = IntStream.range(0, EACH)
                .mapToObj(i -> Events.result(
                                runner, NOON.plusSeconds(i), Level.URGENT_CARE, List.of(Events.urgentFlag("flag-" + i)))
                        .build())
                .toList();
        var writer = new Thread(() -> results.forEach(result -> {
            RedFlagRaised alert = Events.alertOf(result);
            stack.publish(Topics.TRIAGE_RESULTS, runner, result);
            stack.publish(Topics.RED_FLAG_ALERTS, runner, alert);
        }));
        List<SseClient.Event> seen = new ArrayList<>();
        String last = "0";
        writer.start();
        while (seen.size() < 2 * EACH) {
            try (var client = SseClient.open(stream, last)) {
                Await.until(() -> assertThat(client.events()).isNotEmpty());
                List<SseClient.Event> now = client.events();
                seen.addAll(now);
                last = now.get(now.size() - 1).id();
            }
        }
        writer.join();
        try (var client = SseClient.open(stream, "0")) {
            Await.until(() -> assertThat(client.events()).hasSize(2 * EACH));
            assertThat(seen).isEqualTo(client.events());
        }
        assertThat(seen.stream().map(event -> Long.parseLong(event.id())).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutAPlaceToResumeTheStreamIsLiveFromNowAndABrowserCanResumeBeforeTheFirstEvent() {
        String runner = "r-live";
        var stream = stack.uri("/api/v1/runners/" + runner + "/stream");
        stack.publish(
                Topics.TRIAGE_RESULTS, runner, Events.selfCare(runner, NOON).build());
        Await.until(() -> assertThat(
                        stack.get("/api/v1/runners/" + runner + "/plan").statusCode())
                .isEqualTo(200));
        String place;
        try (var client = SseClient.open(stream, null)) {
            place = client.lastId();
            assertThat(client.events()).isEmpty();
        }
        TriageCompleted missed = Events.selfCare(runner, NOON.plusSeconds(60)).build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, missed);
        try (var client = SseClient.open(stream, place)) {
            Await.until(() -> assertThat(client.types()).containsExactly("result", "plan"));
            assertThat(client.events().get(0).data())
                    .contains(missed.getResultId().toString());
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() {
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-quiet/stream"), null)) {
            Await.until(() -> assertThat(client.comments()).isGreaterThan(2));
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void aPlaceThatIsNoNumberIsRefused() {
        assertThat(stack.get("/api/v1/runners/r-live/stream", "Last-Event-ID", "x")
                        .statusCode())
                .isEqualTo(400);
    }
}
