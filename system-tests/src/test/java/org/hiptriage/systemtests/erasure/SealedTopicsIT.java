package org.hiptriage.systemtests.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SealedTopicsIT {
    private static final String MEMORY = "triage-service-runner-history-changelog";
    private static final List<String> SEALED =
            List.of("symptom-events", "run-events", "triage-results", "red-flag-alerts", "notification-events", MEMORY);
    private static final String[] READABLE = {
        "fever", "site.", "sign.", "infection", "URGENT", "SELF_CARE", "watch.example", "bursitis", "Copenhagen"
    };

    private static RunningStack stack;
    private static HipTriage http;
    private static OutsideReader topics;

    @BeforeAll
    static void start() {
        stack = RunningStack.started(Map.of("HIP_ENCRYPTION", "on"));
        http = stack.http();
        topics = new OutsideReader(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void no_topic_ever_holds_anything_readable_of_a_runner_and_after_an_erasure_nobody_has_the_key() throws Exception {
        var runner = new FollowedRunner(http, 30);
        JsonNode result = runner.isAssessed(5, 5, Map.of("flag.fever", "present"));
        assertThat(result.get("level").asString()).isEqualTo("URGENT_CARE");
        Eventually.get("the alert", () -> Optional.of(runner.openAlerts()).filter(open -> !open.isEmpty()));
        assertThat(http.submit("/api/v1/runs", "application/json", "[" + run(runner.id()) + "]")
                        .statusCode())
                .isEqualTo(202);
        Eventually.get(
                "the run",
                () -> Optional.of(stack.texts(
                                "select run_id::text from run_recording where runner_id = '" + runner.id() + "'"))
                        .filter(found -> !found.isEmpty()));
        assertThat(http.getTriage("/api/v1/runners/" + runner.id() + "/history").body())
                .contains("flag.fever");
        assertThat(liveKeysOf(runner.id())).hasSize(1);

        JsonNode receipt = HipTriage.json(http.erase(runner.id()).body());
        JsonNode progress = completion(receipt);

        assertThat(receipt.get("removals").toString()).contains("\"keys\"");
        assertThat(progress.get("services").valueStream())
                .filteredOn(service -> service.get("service").asString().equals("keys"))
                .singleElement()
                .satisfies(keys -> assertThat(keys.at("/removed/keys").asInt()).isEqualTo(1));
        assertThat(stack.texts("select count(*)::text from sealing.runner_key where erasure_id = '"
                        + receipt.get("erasureId").asString() + "' and wrapped is null and destroyed_at is not null"))
                .containsExactly("1");
        var held = new TreeSet<String>();
        for (String topic : topics.topics()) {
            for (ConsumerRecord<String, byte[]> record : topics.recordsOf(topic, runner.id())) {
                if (record.value() != null) {
                    held.add(topic);
                    assertThat(latin(record.value())).as(topic).doesNotContain(READABLE);
                }
            }
        }
        assertThat(held).containsAll(SEALED);
        for (String table : stack.texts("select table_schema || '.' || table_name from information_schema.tables"
                + " where table_schema in ('public', 'sealing')")) {
            assertThat(stack.texts("select t::text from " + table + " t where t::text like '%" + runner.id() + "%'"))
                    .as(table)
                    .allSatisfy(row -> assertThat(row).doesNotContain(READABLE));
        }

        JsonNode again = runner.isAssessed(10, 2, Map.of());
        assertThat(again.get("level").asString()).isEqualTo("SELF_CARE");
        assertThat(http.read("/api/v1/runners/" + runner.id() + "/results").get("items"))
                .hasSize(1);
        assertThat(liveKeysOf(runner.id())).hasSize(1);
        assertThat(topics.keysOf("symptom-events.dlt")).isEmpty();
    }

    @Test
    void while_the_keys_are_away_nothing_is_taken_nothing_is_lost_and_no_red_flag_becomes_a_dead_letter()
            throws Exception {
        var runner = new FollowedRunner(http, 30);
        String late = "r-" + UUID.randomUUID();
        keysAre("revoke", "from");
        try {
            assertThat(http.submit(body("r-" + UUID.randomUUID())).statusCode()).isEqualTo(503);
            assertThat(http.erase("r-" + UUID.randomUUID()).statusCode()).isEqualTo(503);
            new OutsideWriter(stack)
                    .publish(
                            "symptom-events",
                            late,
                            EventSerde.of(SymptomsReported.class).write(fever(late)));
        } finally {
            keysAre("grant", "to");
        }

        Eventually.get(
                "the alert of what waited",
                () -> Optional.of(stack.texts("select alert_id::text from alert where runner_id = '" + late + "'"))
                        .filter(found -> !found.isEmpty()));
        assertThat(runner.isAssessed(5, 3, Map.of()).get("level").asString()).isEqualTo("SELF_CARE");
        assertThat(topics.keysOf("symptom-events.dlt")).isEmpty();
        assertThat(topics.keysOf("triage-results.dlt")).isEmpty();
    }

    @Test
    void the_master_key_is_for_its_owner_alone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(stack.data().resolve("master-keyset.json"))))
                .isEqualTo("rw-------");
    }

    private static void keysAre(String verb, String preposition) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.ports().get(5) + "/hiptriage",
                "hiptriage",
                Files.readString(stack.data().resolve("database-password")).strip())) {
            connection
                    .createStatement()
                    .execute(verb + " usage on schema sealing " + preposition + " hiptriage_keys, hiptriage_service");
        }
    }

    private static List<String> liveKeysOf(String runnerId) {
        return stack.texts("select key_id::text from sealing.runner_key where runner_id = '" + runnerId
                + "' and wrapped is not null");
    }

    private static JsonNode completion(JsonNode receipt) {
        String path = URI.create(receipt.get("receiptUrl").asString()).getPath();
        return Eventually.get(
                "every service is done, and the keys are destroyed",
                () -> Optional.of(http.getNotification(path))
                        .filter(progress -> progress.statusCode() == 200)
                        .map(progress -> HipTriage.json(progress.body()))
                        .filter(progress -> progress.get("complete").asBoolean()));
    }

    private static SymptomsReported fever(String runnerId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        return SymptomsReported.newBuilder()
                .setEventId(id)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("https://platform.example")
                .setKind(SymptomReportKind.ASSESSMENT)
                .setAssessmentId(id)
                .setRunnerId(runnerId)
                .setAge(34)
                .setPainScore(5)
                .setFindings(List.of(
                        new FindingAnswer("site.lateral-hip", Presence.PRESENT),
                        new FindingAnswer("flag.fever", Presence.PRESENT)))
                .build();
    }

    private static String body(String runnerId) {
        String answers = Vocabulary.shipped().urgentCodes().stream()
                .map(code -> '"' + code + "\": \"absent\"")
                .collect(Collectors.joining(", "));
        return """
                {"runnerId": "%s", "observedAt": "%s", "age": 34, "painScore": 3, "findings": {%s}}""".formatted(runnerId, Instant.now().truncatedTo(ChronoUnit.SECONDS), answers);
    }

    private static String latin(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    private static String run(String runnerId) {
        return """
                {"runnerId": "%s", "startedAt": "2026-10-30T06:30:00+01:00", "durationSeconds": 2880, "distanceMeters": 8000,
                 "sport": "running", "source": "https://watch.example"}""".formatted(runnerId);
    }
}
