package org.hiptriage.systemtests.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.EventStream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class ForgottenRunnerIT {
    private static final String MEMORY = "triage-service-runner-history-changelog";
    private static final List<String> KEPT_TABLES = List.of("erased_runner", "audit_event");

    private final RunningStack stack;
    private final HipTriage http;
    private final OutsideReader topics;

    ForgottenRunnerIT(RunningStack stack) {
        this.stack = stack;
        this.http = stack.http();
        this.topics = new OutsideReader(stack);
    }

    @Test
    void after_an_erasure_nothing_of_the_runner_is_in_any_topic_or_table_but_what_the_receipt_says() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 3, Map.of());
        runner.isAssessed(5, 5, Map.of("flag.fever", "present"));
        assertThat(http.submit("/api/v1/runs", "application/json", "[" + run(runner.id()) + "]")
                        .statusCode())
                .isEqualTo(202);
        Eventually.get(
                "the run",
                () -> Optional.of(stack.texts(
                                "select run_id::text from run_recording where runner_id = '" + runner.id() + "'"))
                        .filter(found -> !found.isEmpty()));
        JsonNode exported = HipTriage.json(stack.command("export", runner.id()));
        assertThat(exported.at("/triage-service/newestAssessment").toString()).contains("flag.fever");
        assertThat(exported.at("/notification-service/alerts").toString()).contains("infection");
        assertThat(exported.at("/notification-service/runs")).hasSize(1);

        HttpResponse<String> answer = http.erase(runner.id());
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode receipt = HipTriage.json(answer.body());
        awaitCompletion(receipt);

        for (String table :
                stack.texts("select table_name from information_schema.tables where table_schema = 'public'")) {
            assertThat(stack.texts("select t::text from " + table + " t where t::text like '%" + runner.id() + "%'"))
                    .as(table)
                    .hasSizeLessThanOrEqualTo(KEPT_TABLES.contains(table) ? 1_000 : 0)
                    .allSatisfy(row -> assertThat(row).doesNotContain("fever", "infection", "hip"));
        }
        Instant requestedAt = Instant.parse(receipt.get("requestedAt").asString());
        Map<String, Instant> stillHeld = stillHeld(receipt);
        for (String topic : topics.topics()) {
            List<ConsumerRecord<String, byte[]>> about = topics.recordsOf(topic, runner.id());
            if (topic.equals(MEMORY)) {
                assertThat(latin(about.get(about.size() - 1)))
                        .as("what a compacted topic keeps")
                        .doesNotContain("fever", "site.", "infection");
            } else if (!about.isEmpty()) {
                assertThat(stillHeld).as("the receipt says until when").containsKey(topic);
                assertThat(stillHeld.get(topic)).isAfter(requestedAt);
            }
        }
        assertThat(http.getTriage("/api/v1/runners/" + runner.id() + "/history").body())
                .isEqualTo("{\"runnerId\":\"" + runner.id() + "\",\"seen\":[],\"assessments\":[],\"checkIns\":[],"
                        + "\"seenReports\":\"\",\"runsKeptFrom\":\"1970-01-01T00:00:00Z\",\"runs\":[],\"shoes\":[],"
                        + "\"erasedAt\":\"" + requestedAt + "\"}");
    }

    @Test
    void who_reports_again_is_new_and_what_was_published_before_stays_forgotten_when_it_comes_again() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 5, Map.of("flag.fever", "present"));
        ConsumerRecord<String, byte[]> old =
                topics.recordsOf("symptom-events", runner.id()).get(0);
        try (EventStream alerts = http.alertStream("")) {
            alerts.next("reset");
            awaitCompletion(HipTriage.json(http.erase(runner.id()).body()));
            assertThat(alerts.next("alert").data())
                    .contains("\"change\":\"erased\"")
                    .doesNotContain(runner.id());
        }

        new OutsideWriter(stack).publish("symptom-events", runner.id(), old.value());
        JsonNode result = runner.isAssessed(10, 2, Map.of());

        assertThat(result.get("level").asString()).isEqualTo("SELF_CARE");
        JsonNode results =
                http.read("/api/v1/runners/" + runner.id() + "/results").get("items");
        assertThat(results).hasSize(1);
        assertThat(http.read("/api/v1/alerts?state=open&limit=1000").toString()).doesNotContain(runner.id());
    }

    private void awaitCompletion(JsonNode receipt) {
        String path = URI.create(receipt.get("receiptUrl").asString()).getPath();
        Eventually.get(
                "every service is done",
                () -> Optional.of(http.getNotification(path))
                        .filter(progress -> progress.statusCode() == 200)
                        .filter(progress ->
                                HipTriage.json(progress.body()).get("complete").asBoolean()));
    }

    private static Map<String, Instant> stillHeld(JsonNode receipt) {
        var held = new TreeMap<String, Instant>();
        receipt.get("stillHeld")
                .forEach(topic -> held.put(
                        topic.get("topic").asString(),
                        Instant.parse(topic.get("until").asString())));
        return held;
    }

    private static String latin(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.ISO_8859_1);
    }

    private static String run(String runnerId) {
        return """
                {"runnerId": "%s", "startedAt": "2026-10-30T06:30:00+01:00", "durationSeconds": 2880, "distanceMeters": 8000,
                 "sport": "running", "source": "https://watch.example"}""".formatted(runnerId);
    }
}
