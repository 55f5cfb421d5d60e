package org.hiptriage.notification.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.Level;
import org.hiptriage.events.RemovedRecords;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.Runs;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErasureIT {
    /** Tables without anything about a runner; event ids and alert ids say nothing to who does not know what made them. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "inbox",
            "webhook",
            "webhook_secret",
            "calendar_secret",
            "alert_feed",
            "redelivery",
            "erasure",
            "erasure_report",
            "flyway_schema_history");

    /** What the receipt says that is kept: that there was an erasure, and who read or changed what. */
    private static final Set<String> KEPT = Set.of("erased_runner", "audit_event");

    /** Held by the relay while it works: as long as a test holds it, changes stay in their table. */
    private static final long TURN_OF_THE_RELAY = 0x4849_5052_454c_4159L;

    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);
    private final Instant before = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void everyTableIsKnownHere_soThatANewOneCannotBeForgotten() {
        var known = new TreeSet<>(ABOUT_NOBODY);
        known.addAll(KEPT);
        Arrays.stream(RunnerTable.values()).map(RunnerTable::table).forEach(known::add);

        assertThat(stack.postgres()
                        .texts("select table_name from information_schema.tables where table_schema = 'public'"))
                .as("say in RunnerTable how a runner is erased from it, or here that it holds nothing about runners")
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(
                        stack.postgres()
                                .texts(
                                        "select table_name from information_schema.columns where table_schema = 'public' and column_name like '%runner%'"))
                .doesNotContainAnyElementsOf(ABOUT_NOBODY);
    }

    @Test
    void everyRowAboutTheRunnerIsGone_andNothingButTheMarkAndTheAuditNamesTheRunner() throws Exception {
        String runner = "r-erased-" + UUID.randomUUID();
        stack.postgres()
                .execute(
                        "insert into webhook (webhook_id, url, event_types, kinds, enabled, created_at, version) values (gen_random_uuid(), 'https://hook.example/erased', '{}', '{}', true, now(), 1)");
        RunnerErasureRequested erasure;
        try (var held = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.postgres().port() + "/"
                        + stack.postgres().database(),
                "hiptriage",
                "")) {
            held.createStatement().execute("select pg_advisory_lock(" + TURN_OF_THE_RELAY + ")");
            fill(runner);
            for (RunnerTable table : RunnerTable.values()) {
                Await.until(() -> assertThat(rows(table, runner))
                        .as("nothing to erase from " + table.table())
                        .isNotEqualTo("0"));
            }
            erasure = erase(runner, Instant.now());
            awaitDone(erasure);
            for (RunnerTable table : RunnerTable.values()) {
                assertThat(rows(table, runner)).as(table.table()).isEqualTo("0");
            }
        } finally {
            stack.postgres().execute("delete from webhook where url = 'https://hook.example/erased'");
        }
        for (String table : stack.postgres()
                .texts("select table_name from information_schema.tables where table_schema = 'public'")) {
            List<String> naming = stack.postgres()
                    .texts("select t::text from " + table + " t where t::text like '%" + runner
                            + "%' or t::text like '%" + runner.substring(2) + "@example.org%'");
            assertThat(naming).as(table).hasSizeLessThanOrEqualTo(KEPT.contains(table) ? 1000 : 0);
        }
        JsonNode progress = JSON.readTree(
                stack.get("/api/v1/erasures/" + erasure.getErasureId()).body());
        JsonNode ours = progress.at("/services/0");
        assertThat(ours.get("service").asString()).isEqualTo("notification-service");
        for (RunnerTable table : RunnerTable.values()) {
            assertThat(ours.at("/removed/" + table.kind()).asLong())
                    .as(table.kind())
                    .isPositive();
        }
        assertThat(progress.toString()).doesNotContain(runner);
    }

    @Test
    void theRunnersStreamsEnd_andThoseOfOthersGoOn() throws Exception {
        try (var ending = open("r-erased-stream");
                var others = SseClient.open(stack.uri("/api/v1/runners/r-erased-other/stream"), null)) {
            CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> {
                try {
                    return ending.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            erase("r-erased-stream", Instant.now());

            assertThat(all.get(30, TimeUnit.SECONDS)).isNotEmpty();
            int heard = others.comments();
            Await.until(() -> assertThat(others.comments()).isGreaterThan(heard));
        }
    }

    @Test
    void boardsAreToldThatTheAlertIsGoneWithoutWhatItWas() {
        String runner = "r-erased-told";
        TriageCompleted urgent = urgent(runner, before);
        String alertId = EventIds.alert(urgent.getResultId()).toString();
        try (var client = SseClient.open(stack.uri("/api/v1/alerts/stream?level=URGENT_CARE"), null)) {
            String position = positionAfterAnotherAlert(client);
            publish(urgent);
            Await.until(() -> assertThat(about(client, alertId)).hasSize(1));
            erase(runner, Instant.now());
            Await.until(() -> assertThat(about(client, alertId)).hasSize(2));

            JsonNode told = JSON.readTree(about(client, alertId).get(1));
            assertThat(told.propertyNames()).containsExactlyInAnyOrder("alertId", "state", "version", "change");
            assertThat(told.get("state").asString()).isEqualTo("CLOSED");
            assertThat(told.get("change").asString()).isEqualTo("erased");
            assertThat(told.get("version").asInt()).isEqualTo(2);
            assertThat(stack.get(Board.path(urgent)).statusCode()).isEqualTo(404);

            try (var late = SseClient.open(stack.uri("/api/v1/alerts/stream"), position)) {
                Await.until(() -> assertThat(about(late, alertId)).isNotEmpty());
                assertThat(about(late, alertId)).as("also from memory").containsExactly(told.toString());
            }
        }
    }

    private String positionAfterAnotherAlert(SseClient client) {
        TriageCompleted other = urgent("r-erased-told-before", before);
        publish(other);
        String alertId = EventIds.alert(other.getResultId()).toString();
        Await.until(() -> assertThat(about(client, alertId)).hasSize(1));
        return client.lastId();
    }

    @Test
    void whatWasReceivedBeforeIsDroppedHoweverLateItComes_whatIsReceivedLaterCounts() {
        String runner = "r-erased-late";
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        awaitDone(erase(runner, now));
        TriageCompleted late = urgent(runner, before);
        TriageCompleted later =
                Events.selfCare(runner, before).setReceivedAt(now.plusMillis(1)).build();
        publish(late);
        stack.publish(
                Topics.RUN_EVENTS,
                runner,
                Runs.run(runner, before.minusSeconds(3600), 5000).build());
        stack.publish(
                Topics.LOAD_WARNINGS,
                runner,
                Events.loadWarning(runner, before, 12_000).setReceivedAt(now).build());
        stack.publish(Topics.TRIAGE_RESULTS, runner, later);

        Await.until(
                () -> assertThat(results(runner)).contains(later.getResultId().toString()));
        assertThat(results(runner)).doesNotContain(late.getResultId().toString());
        stack.publish(
                Topics.RUN_EVENTS,
                runner,
                Runs.run(runner, before.minusSeconds(7200), 6000)
                        .setReceivedAt(now.plusMillis(1))
                        .build());
        Await.until(() -> assertThat(rows(RunnerTable.RUNS, runner)).isEqualTo("1"));
        assertThat(rows(RunnerTable.ALERTS, runner)).isEqualTo("0");
        assertThat(stack.get("/actuator/prometheus").body()).contains("hip_erased_records_total");
    }

    @Test
    void whatCannotBeReadIsNotKeptAsADeadLetterEither() {
        String runner = "r-erased-unreadable";
        // By the time it is published it is still from before the erasure, as far as anybody can tell.
        awaitDone(erase(runner, Instant.now().plusSeconds(60)));
        stack.publishRaw("triage-results", runner, "fever".getBytes(StandardCharsets.UTF_8));
        TriageCompleted behind = Events.selfCare(runner, before)
                .setReceivedAt(Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.MILLIS))
                .build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, behind);

        Await.until(
                () -> assertThat(results(runner)).contains(behind.getResultId().toString()));
        assertThat(deadLetters()).noneMatch(key -> key.equals(runner));
    }

    private List<String> deadLetters() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.broker().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("triage-results.dlt").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> keys = new ArrayList<>();
            Await.until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> keys.add(String.valueOf(letter.key())));
                assertThat(ends)
                        .allSatisfy((partition, end) ->
                                assertThat(consumer.position(partition)).isEqualTo(end));
            });
            return keys;
        }
    }

    @Test
    void aRedFlagThatWasReceivedAfterTheErasureIsNotLostWhereItIsHereFirst() {
        String runner = "r-erased-first";
        TriageCompleted old = Events.selfCare(runner, before).build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, old);
        Instant asked = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TriageCompleted later = urgent(runner, asked.plusMillis(5));
        publish(later);
        Await.until(() -> board.read(Board.path(later)));
        Await.until(() -> assertThat(results(runner))
                .contains(later.getResultId().toString(), old.getResultId().toString()));

        awaitDone(erase(runner, asked));

        assertThat(board.read(Board.path(later)).get("state").asString()).isEqualTo("OPEN");
        assertThat(results(runner))
                .contains(later.getResultId().toString())
                .doesNotContain(old.getResultId().toString());
        assertThat(rows(RunnerTable.NOTIFICATIONS, runner)).isEqualTo("1");
    }

    @Test
    void anErasureThatComesAgainTakesNothingThatCameSince() {
        String runner = "r-erased-twice";
        RunnerErasureRequested erasure = erase(runner, Instant.now());
        awaitDone(erasure);
        TriageCompleted later = Events.selfCare(runner, before)
                .setReceivedAt(erasure.getReceivedAt().plusMillis(1))
                .build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, later);
        Await.until(
                () -> assertThat(results(runner)).contains(later.getResultId().toString()));

        stack.publish(Topics.RUNNER_ERASURES, runner, erasure);
        awaitDone(erase(runner, erasure.getReceivedAt().minusSeconds(5)));

        assertThat(results(runner)).contains(later.getResultId().toString());
    }

    @Test
    void theReceiptFillsInAsServicesReport() {
        String runner = "r-erased-receipt";
        assertThat(stack.get("/api/v1/erasures/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(stack.get("/api/v1/erasures/no-id").statusCode()).isEqualTo(400);
        RunnerErasureRequested erasure = erase(runner, Instant.now());
        awaitDone(erasure);
        String path = "/api/v1/erasures/" + erasure.getErasureId();
        JsonNode half = JSON.readTree(stack.get(path).body());
        assertThat(half.get("complete").asBoolean()).isFalse();
        assertThat(half.at("/waitingFor/0").asString()).isEqualTo("triage-service");

        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        stack.publish(
                Topics.ERASURE_RECEIPTS,
                runner,
                ErasureCompleted.newBuilder()
                        .setEventId(EventIds.erasureCompleted(erasure.getErasureId(), "triage-service"))
                        .setOccurredAt(now)
                        .setOccurredAtOffsetSeconds(0)
                        .setReceivedAt(now)
                        .setSource("/triage-service")
                        .setErasureId(erasure.getErasureId())
                        .setRunnerId(runner)
                        .setService("triage-service")
                        .setRemoved(List.of(new RemovedRecords("runs", 7L)))
                        .build());
        Await.until(() -> {
            JsonNode whole = JSON.readTree(stack.get(path).body());
            assertThat(whole.get("complete").asBoolean()).isTrue();
            assertThat(whole.toString()).contains("\"removed\":{\"runs\":7}");
        });
    }

    @Test
    void theExportHasEveryKind_andAddressesOnlyWhereTheyAreNoKeys() {
        String runner = "r-exported";
        fill(runner);
        for (RunnerTable table : List.of(RunnerTable.RESULTS, RunnerTable.ALERTS, RunnerTable.RUNS)) {
            Await.until(() -> assertThat(rows(table, runner)).isNotEqualTo("0"));
        }
        var answer = stack.get("/api/v1/runners/" + runner + "/export");
        JsonNode export = JSON.readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"r-exported.json\"");
        for (RunnerTable table : RunnerTable.values()) {
            assertThat(export.get(table.kind()).isArray()).as(table.kind()).isTrue();
        }
        assertThat(export.at("/results/0/json").asString()).contains("r-exported");
        assertThat(export.get("channels").toString())
                .contains("exported@example.org", "web-push")
                .doesNotContain("push.example");
    }

    /** Something of everything, all of it received before now. */
    private void fill(String runner) {
        stack.send(HttpRequest.newBuilder(stack.uri("/api/v1/runners/" + runner + "/preferences"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"language\":\"de\"}"))
                .build());
        stack.postgres()
                .execute("insert into runner_channel (runner_id, channel, address, registered_at) values ('" + runner
                        + "', 'email', '" + runner.substring(2) + "@example.org', now()), ('" + runner
                        + "', 'web-push', 'https://push.example/key', now())");
        TriageCompleted plan = Events.selfCare(runner, before.minusSeconds(60)).build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, plan);
        Await.until(
                () -> assertThat(results(runner)).contains(plan.getResultId().toString()));
        TriageCompleted urgent = urgent(runner, before);
        publish(urgent);
        Await.until(() -> board.read(Board.path(urgent)));
        assertThat(board.act(Board.path(urgent), "notes", "{\"by\":\"Dr. Sommer\",\"text\":\"about " + runner + "\"}")
                        .statusCode())
                .isEqualTo(200);
        stack.publish(
                Topics.RUN_EVENTS,
                runner,
                Runs.run(runner, before.minusSeconds(86_400), 5000).build());
    }

    private InputStream open(String runner) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        TestIssuer.shared()
                                .signed(HttpRequest.newBuilder(stack.uri("/api/v1/runners/" + runner + "/stream"))
                                        .build()),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private RunnerErasureRequested erase(String runner, Instant receivedAt) {
        UUID erasureId = UUID.randomUUID();
        Instant at = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        RunnerErasureRequested erasure = RunnerErasureRequested.newBuilder()
                .setEventId(erasureId)
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/assessment-service")
                .setErasureId(erasureId)
                .setRunnerId(runner)
                .build();
        stack.publish(Topics.RUNNER_ERASURES, runner, erasure);
        return erasure;
    }

    private void awaitDone(RunnerErasureRequested erasure) {
        Await.until(() -> assertThat(
                        stack.get("/api/v1/erasures/" + erasure.getErasureId()).body())
                .contains("\"service\":\"notification-service\""));
    }

    private void publish(TriageCompleted urgent) {
        stack.publish(Topics.RED_FLAG_ALERTS, urgent.getRunnerId(), Events.alertOf(urgent));
        stack.publish(Topics.TRIAGE_RESULTS, urgent.getRunnerId(), urgent);
    }

    private static TriageCompleted urgent(String runner, Instant observedAt) {
        return Events.result(runner, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .setReceivedAt(observedAt)
                .build();
    }

    private String results(String runner) {
        return stack.get("/api/v1/runners/" + runner + "/results").body();
    }

    private String rows(RunnerTable table, String runner) {
        return stack.postgres()
                .texts("select count(*) from (" + table.export().replace("$1", "'" + runner + "'") + ") as held")
                .get(0);
    }

    private static List<String> about(SseClient client, String alertId) {
        return client.events().stream()
                .map(SseClient.Event::data)
                .filter(data -> data.contains(alertId))
                .toList();
    }
}
