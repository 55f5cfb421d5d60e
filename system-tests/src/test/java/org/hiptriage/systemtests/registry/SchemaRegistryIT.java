package org.hiptriage.systemtests.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.connect.data.Struct;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./run --registry} with the real registry that it brings along. */
class SchemaRegistryIT {
    private static RunningStack stack;
    private static RegistryCalls registry;

    @BeforeAll
    static void start() {
        try {
            stack = RunningStack.startedWithRegistry();
        } catch (AssertionError e) {
            boolean noJava = String.valueOf(e.getMessage()).contains("needs a Java 21 or newer");
            if (noJava && !Boolean.parseBoolean(System.getenv("CI"))) {
                Assumptions.abort("Skipped: the schema registry needs a Java 21 or newer, and none is here");
            }
            throw e;
        }
        registry = new RegistryCalls(stack.registry());
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(stack).ifPresent(RunningStack::close);
    }

    @Test
    void what_comes_of_an_assessment_is_read_by_a_client_that_knows_only_the_registry() {
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        assertThat(stack.http().submit(urgent().body(runner, assessment)).statusCode())
                .isEqualTo(202);
        try (var client = new ForeignClient(stack)) {
            GenericRecord reported = client.read(client.first("symptom-events", runner));
            GenericRecord result = client.read(client.first("triage-results", runner));
            GenericRecord alert = client.read(client.first("red-flag-alerts", runner));
            assertThat(reported.get("assessmentId")).hasToString(assessment.toString());
            assertThat(result.get("assessmentId")).hasToString(assessment.toString());
            assertThat(result.get("level")).hasToString("URGENT_CARE");
            assertThat(alert.get("resultId")).hasToString(result.get("resultId").toString());
            GenericRecord told = client.read(client.first("notification-events", runner));
            assertThat(told.get("resultId")).hasToString(result.get("resultId").toString());
        }
        assertThat(stack.http()
                        .result(runner, assessment.toString())
                        .get("level")
                        .asString())
                .isEqualTo("URGENT_CARE");
    }

    @Test
    void a_stock_converter_of_kafka_connect_hands_connectors_structures() {
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        assertThat(stack.http().submit(urgent().body(runner, assessment)).statusCode())
                .isEqualTo(202);
        try (var client = new ForeignClient(stack);
                var connect = new ConnectSink(stack)) {
            Struct result = connect.structure(client.first("triage-results", runner));
            assertThat(result.getString("assessmentId")).isEqualTo(assessment.toString());
            assertThat(result.getString("level")).isEqualTo("URGENT_CARE");
            assertThat(result.getArray("redFlags")).isNotEmpty();
            Struct alert = connect.structure(client.first("red-flag-alerts", runner));
            assertThat(alert.getString("resultId")).isEqualTo(result.getString("resultId"));
        }
    }

    @Test
    void every_topic_has_a_subject_that_refuses_what_could_not_read_its_records() {
        assertThat(registry.get("/subjects").valueStream().map(subject -> subject.asString()))
                .contains(
                        "symptom-events-value",
                        "run-events-value",
                        "triage-results-value",
                        "red-flag-alerts-value",
                        "load-warnings-value",
                        "notification-events-value");
        assertThat(registry.get("/subjects/triage-results-value/versions").size())
                .isEqualTo(published("TriageCompleted"));
        assertThat(registry.get("/config/triage-results-value")
                        .get("compatibilityLevel")
                        .asString())
                .isEqualTo("BACKWARD_TRANSITIVE");

        String newest = registry.get("/subjects/triage-results-value/versions/latest")
                .get("schema")
                .asString();
        String withDuty =
                newest.replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"string\"},");
        String withChoice = newest.replaceFirst(
                "\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"string\",\"default\":\"\"},");
        assertThat(withDuty).isNotEqualTo(newest);
        assertThat(registry.register("triage-results-value", withDuty, "[]").statusCode())
                .isEqualTo(409);
        assertThat(registry.register("triage-results-value", withChoice, "[]").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_platform_whose_types_are_under_subjects_of_their_own_is_read() throws IOException {
        registry.register("platform-side", avsc("Side"), "[]");
        registry.register("platform-presence", avsc("Presence"), "[]");
        HttpResponse<String> answer = registry.register("platform-symptoms", avsc("SymptomsReported"), """
                [{"name":"org.hiptriage.events.Side","subject":"platform-side","version":1},
                 {"name":"org.hiptriage.events.Presence","subject":"platform-presence","version":1}]""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String runner = "r-" + UUID.randomUUID();
        String theirs = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        GenericRecord record = reported(runner, theirs, assessment);
        new OutsideWriter(stack).publish("symptom-events", theirs, wire(RegistryCalls.id(answer), record));
        assertThat(stack.http()
                        .result(theirs, assessment.toString())
                        .get("level")
                        .asString())
                .isEqualTo("URGENT_CARE");
    }

    @Test
    void records_from_before_the_switch_are_read_beside_the_new_ones() {
        String theirs = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        GenericRecord record = reported("r-" + UUID.randomUUID(), theirs, assessment);
        new OutsideWriter(stack).publish("symptom-events", theirs, record);
        assertThat(stack.http()
                        .result(theirs, assessment.toString())
                        .get("level")
                        .asString())
                .isEqualTo("URGENT_CARE");
    }

    @Test
    void an_id_that_nobody_registered_ends_as_a_dead_letter_with_its_bytes_and_its_reason() {
        String runner = "r-" + UUID.randomUUID();
        byte[] unknown =
                ByteBuffer.allocate(12).put((byte) 0).putInt(123_456_789).array();
        new OutsideWriter(stack).publish("symptom-events", runner, unknown);
        ConsumerRecord<String, byte[]> letter;
        try (var client = new ForeignClient(stack)) {
            letter = client.first("symptom-events.dlt", runner);
        }
        assertThat(letter.value()).isEqualTo(unknown);
        assertThat(OutsideReader.header(letter, "dlt_reason")).isEqualTo("unreadable");
        assertThat(OutsideReader.header(letter, "dlt_detail")).contains("unknown schema id 123456789");
    }

    @Test
    void a_stop_and_a_start_keep_what_the_ids_in_records_mean() {
        String before = "r-" + UUID.randomUUID();
        String after = "r-" + UUID.randomUUID();
        assertThat(stack.http().submit(urgent().body(before, UUID.randomUUID())).statusCode())
                .isEqualTo(202);
        try (var client = new ForeignClient(stack)) {
            client.first("triage-results", before);
        }
        stack.restart();
        assertThat(stack.http().submit(urgent().body(after, UUID.randomUUID())).statusCode())
                .isEqualTo(202);
        try (var client = new ForeignClient(stack)) {
            ConsumerRecord<String, byte[]> old = client.first("triage-results", before);
            assertThat(client.read(old).get("runnerId")).hasToString(before);
            assertThat(client.first("triage-results", after).value()).startsWith(Arrays.copyOf(old.value(), 5));
        }
    }

    private static Scenario urgent() {
        return Scenario.all().stream()
                .filter(Scenario::endToEnd)
                .filter(scenario ->
                        scenario.expected("level").filter("URGENT_CARE"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The record that the product writes for an assessment of one runner, as if another platform told it of another. */
    private static GenericRecord reported(String runner, String theirs, UUID assessment) {
        assertThat(stack.http().submit(urgent().body(runner, assessment)).statusCode())
                .isEqualTo(202);
        try (var client = new ForeignClient(stack)) {
            GenericRecord record = client.read(client.first("symptom-events", runner));
            record.put("runnerId", theirs);
            record.put("source", "https://platform.example");
            return record;
        }
    }

    private static byte[] wire(int id, GenericRecord record) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(4).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static String avsc(String name) throws IOException {
        return Files.readString(Repository.file("schemas/src/main/avro/" + name + ".avsc"), StandardCharsets.UTF_8);
    }

    private static int published(String event) {
        return (int) Stream.iterate(1, version -> version + 1)
                .takeWhile(version ->
                        Files.exists(Repository.file("schemas/src/main/resources/org/hiptriage/schemas/published/"
                                + event + "-v" + version + ".avsc")))
                .count();
    }
}
