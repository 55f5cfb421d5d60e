package org.hiptriage.notification.alerts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.FreePort;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AlertStreamIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SOMMER = "{\"by\":\"Dr. Sommer\"}";

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);
    private final URI stream = stack.uri("/api/v1/alerts/stream");

    @Test
    void everyChangeOfAnAlertIsToldInOrderAsTheAlertIsThen() {
        TriageCompleted urgent = urgent("r-feed-all", NOON, "infection");
        String alert = Board.path(urgent);
        try (var client = SseClient.open(stream, null)) {
            assertThat(client.types().get(0)).isEqualTo("reset");
            assertThat(client.events().get(0).data()).contains("first-connection");
            publish(urgent);
            awaitChanges(client, urgent, "opened");
            assertThat(told(client, urgent).get(0).get("level").asString()).isEqualTo("URGENT_CARE");
            board.act(alert, "acknowledgement", SOMMER);
            publish(urgent("r-feed-all", NOON.plusSeconds(60), "infection"));
            awaitChanges(client, urgent, "opened", "acknowledged", "observed");
            publish(urgent("r-feed-all", NOON.plusSeconds(120), "cannot-move"));
            awaitChanges(client, urgent, "opened", "acknowledged", "observed", "flags-joined");
            board.act(alert, "notes", "{\"by\":\"A\",\"text\":\"no answer\"}");
            board.act(alert, "resolution", "{\"by\":\"A\",\"reason\":\"seen\"}");
            awaitChanges(client, urgent, "opened", "acknowledged", "observed", "flags-joined", "noted", "resolved");
            List<JsonNode> told = told(client, urgent);
            assertThat(told.get(1).get("acknowledgedBy").asString()).isEqualTo("Dr. Sommer");
            assertThat(told.get(2).get("acknowledgedBy").asString()).isEqualTo("Dr. Sommer");
            assertThat(told.get(3).has("acknowledgedBy")).isFalse();
            assertThat(told.get(5).get("state").asString()).isEqualTo("CLOSED");
            assertThat(told.stream().map(event -> event.get("version").asInt())).containsExactly(1, 2, 3, 4, 5, 6);
            JsonNode listed = JSON.readTree(stack.get("/api/v1/alerts?state=closed&flag=cannot-move&limit=100")
                            .body())
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("runnerId").asString().equals("r-feed-all"))
                    .findFirst()
                    .orElseThrow();
            var last = (ObjectNode) told.get(5);
            last.remove("change");
            assertThat(last).as("the same as in the list").isEqualTo(listed);
        }
    }

    @Test
    void aReportThatClosesAnAlertIsToldAsSuch() {
        TriageCompleted doctor = Events.result(
                        "r-feed-closed", NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        try (var client = SseClient.open(stream, null)) {
            publish(doctor);
            awaitChanges(client, doctor, "opened");
            stack.publish(
                    Topics.TRIAGE_RESULTS,
                    "r-feed-closed",
                    Events.selfCare("r-feed-closed", NOON.plusSeconds(60)).build());
            awaitChanges(client, doctor, "opened", "closed");
        }
    }

    @Test
    void aStreamThatWasBrokenResumesWithAllThatCameInBetweenOnWhicheverInstance() {
        int port = FreePort.find();
        try (var other = stack.start(port, context -> {})) {
            assertThat(other.isActive()).isTrue();
            URI there = URI.create("http://127.0.0.1:" + port + "/api/v1/alerts/stream");
            Await.until(() -> assertThat(stack.send(HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                    .build())
                            .statusCode())
                    .isEqualTo(200));
            TriageCompleted first = urgent("r-feed-resume-1", NOON, "infection");
            String lastId;
            try (var client = SseClient.open(stream, null)) {
                publish(first);
                awaitChanges(client, first, "opened");
                lastId = client.lastId();
            }
            TriageCompleted second = urgent("r-feed-resume-2", NOON, "infection");
            publish(second);
            Await.until(() -> board.read(Board.path(second)));
            board.act(Board.path(first), "acknowledgement", SOMMER);
            for (URI instance : List.of(stream, there)) {
                try (var client = SseClient.open(instance, lastId)) {
                    awaitChanges(client, first, "acknowledged");
                    awaitChanges(client, second, "opened");
                    assertThat(client.types()).doesNotContain("reset");
                }
            }
            try (var client = SseClient.open(there, null)) {
                board.act(Board.path(second), "acknowledgement", SOMMER);
                awaitChanges(client, second, "acknowledged");
            }
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() throws Exception {
        TriageCompleted slow = urgent("r-feed-slow", NOON, "infection");
        publish(slow);
        Await.until(() -> board.read(Board.path(slow)));
        String url = "jdbc:postgresql://127.0.0.1:" + stack.postgres().port() + "/"
                + stack.postgres().database();
        String lastId;
        try (Connection late = DriverManager.getConnection(url, "hiptriage", "")) {
            late.setAutoCommit(false);
            late.createStatement()
                    .execute("update alert set version = version + 1 where alert_id = '"
                            + EventIds.alert(slow.getResultId()) + "'");
            try (var client = SseClient.open(stream, null)) {
                TriageCompleted quick = urgent("r-feed-quick", NOON, "infection");
                publish(quick);
                awaitChanges(client, quick, "opened");
                assertThat(told(client, slow)).isEmpty();
                lastId = client.lastId();
            }
            late.commit();
        }
        try (var client = SseClient.open(stream, lastId)) {
            awaitChanges(client, slow, "observed");
        }
    }

    @Test
    void whoReconnectsAllTheTimeHearsOfEachVersionOnce() {
        String lastId;
        try (var client = SseClient.open(stream, null)) {
            lastId = client.lastId();
        }
        List<String> alerts = IntStream.range(0, 6)
                .mapToObj(i -> {
                    TriageCompleted urgent = urgent("r-feed-many-" + i, NOON, "infection");
                    publish(urgent);
                    Await.until(() -> board.read(Board.path(urgent)));
                    return Board.path(urgent);
                })
                .toList();
        var random = new Random(7);
        List<SseClient.Event> heard = new ArrayList<>();
        List<CompletableFuture<Void>> people = alerts.stream()
                .map(alert -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 15; i++) {
                        assertThat(board.act(alert, "notes", "{\"by\":\"A\",\"text\":\"" + i + "\"}")
                                        .statusCode())
                                .isEqualTo(200);
                    }
                }))
                .toList();
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (versionsOf(heard, alerts).values().stream().mapToInt(List::size).sum() < 96
                && Instant.now().isBefore(deadline)) {
            try (var client = SseClient.open(stream, lastId)) {
                int wanted = random.nextInt(8);
                Instant patience = Instant.now().plusMillis(300);
                while (client.events().size() < wanted && Instant.now().isBefore(patience)) {
                    Thread.onSpinWait();
                }
                List<SseClient.Event> events = client.events();
                heard.addAll(events);
                lastId = events.isEmpty()
                        ? lastId
                        : events.get(events.size() - 1).id();
            }
        }
        people.forEach(CompletableFuture::join);
        versions.putAll(versionsOf(heard, alerts));
        assertThat(versions).hasSize(6);
        assertThat(versions.values())
                .allSatisfy(all -> assertThat(all)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 16).boxed().toList()));
        // On a busy machine a connection may last until a beat.
        assertThat(heard)
                .extracting(SseClient.Event::type)
                .filteredOn(type -> !type.equals("beat"))
                .containsOnly("alert");
    }

    @Test
    void anIdThatIsTooOldOrOfAnotherDatabaseIsAnsweredByReset() {
        String old;
        try (var client = SseClient.open(stream, null)) {
            old = client.lastId();
        }
        TriageCompleted urgent = urgent("r-feed-old", NOON, "infection");
        publish(urgent);
        try (var client = SseClient.open(stream, old)) {
            awaitChanges(client, urgent, "opened");
            assertThat(client.types()).doesNotContain("reset");
        }
        FeedTable table = stack.application().getBean(FeedTable.class);
        assertThat(table.forget(Instant.now().plusSeconds(60), 100_000).block()).isTrue();
        assertThat(table.forget(Instant.now().plusSeconds(60), 100_000).block()).isFalse();
        try (var client = SseClient.open(stream, old)) {
            assertThat(client.types().get(0)).isEqualTo("reset");
            assertThat(client.events().get(0).data()).contains("not-kept");
            board.act(Board.path(urgent), "acknowledgement", SOMMER);
            awaitChanges(client, urgent, "acknowledged");
        }
        try (var client = SseClient.open(stream, "987654321")) {
            assertThat(client.types().get(0)).isEqualTo("reset");
            assertThat(Long.parseLong(client.lastId())).isLessThan(987_654_321);
        }
        assertThat(stack.get("/api/v1/alerts/stream", "Last-Event-ID", "x").statusCode())
                .isEqualTo(400);
        assertThat(stack.get("/api/v1/alerts/stream?level=HIGH").body()).contains("\"field\":\"level\"");
    }

    @Test
    void whoWantsOneLevelHearsOnlyOfThat() {
        TriageCompleted doctor = Events.result(
                        "r-feed-level-d", NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        TriageCompleted urgent = urgent("r-feed-level-u", NOON, "infection");
        try (var urgentOnly = SseClient.open(stack.uri("/api/v1/alerts/stream?level=URGENT_CARE"), null);
                var all = SseClient.open(stack.uri("/api/v1/alerts/stream?level="), null)) {
            publish(doctor);
            publish(urgent);
            awaitChanges(all, doctor, "opened");
            awaitChanges(all, urgent, "opened");
            awaitChanges(urgentOnly, urgent, "opened");
            assertThat(told(urgentOnly, doctor)).isEmpty();
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() {
        try (var client = SseClient.open(stream, null)) {
            Await.until(() -> assertThat(client.comments()).isGreaterThan(1));
        }
    }

    private static Map<String, List<Integer>> versionsOf(List<SseClient.Event> heard, List<String> alerts) {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        heard.stream()
                .filter(event -> event.type().equals("alert"))
                .map(event -> JSON.readTree(event.data()))
                .filter(alert -> alerts.stream()
                        .anyMatch(path -> path.endsWith(alert.get("alertId").asString())))
                .forEach(alert -> versions.computeIfAbsent(alert.get("alertId").asString(), id -> new ArrayList<>())
                        .add(alert.get("version").asInt()));
        return versions;
    }

    private static void awaitChanges(SseClient client, TriageCompleted of, String... changes) {
        Await.until(() -> assertThat(told(client, of).stream()
                        .map(alert -> alert.get("change").asString()))
                .containsExactly(changes));
    }

    /** What the client heard of the alert that this result opened. */
    private static List<JsonNode> told(SseClient client, TriageCompleted of) {
        String alertId = EventIds.alert(of.getResultId()).toString();
        return client.events().stream()
                .filter(event -> event.type().equals("alert"))
                .map(event -> JSON.readTree(event.data()))
                .filter(alert -> alert.get("alertId").asString().equals(alertId))
                .toList();
    }

    private void publish(TriageCompleted result) {
        stack.publish(Topics.RED_FLAG_ALERTS, result.getRunnerId(), Events.alertOf(result));
    }

    private static TriageCompleted urgent(String runner, Instant observedAt, String... flags) {
        List<RaisedFlag> raised = Stream.of(flags).map(Events::urgentFlag).toList();
        return Events.result(runner, observedAt, Level.URGENT_CARE, raised).build();
    }
}
