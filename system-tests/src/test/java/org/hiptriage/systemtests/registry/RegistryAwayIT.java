package org.hiptriage.systemtests.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A registry that is taken away from the running stack, and is not there when the stack starts. */
class RegistryAwayIT {
    /** A whole stack that starts anew beside another one took more than a minute on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static StoppableRegistry registry;
    private static RunningStack stack;

    @BeforeAll
    static void start() {
        registry = StoppableRegistry.started();
        stack = RunningStack.started(
                Map.of("HIP_SCHEMA_REGISTRY_URL", registry.url(), "HIP_SCHEMA_REGISTRY_CHECKINTERVAL", "500ms"));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(stack).ifPresent(RunningStack::close);
        registry.close();
    }

    @Test
    void a_registry_that_goes_away_stops_nothing_that_is_known_and_loses_nothing_that_is_not() throws IOException {
        String runner = "r-" + UUID.randomUUID();
        triaged(runner);
        GenericRecord reported = read("symptom-events", runner, SymptomsReported.class);
        GenericRecord result = read("triage-results", runner, TriageCompleted.class);

        registry.stop();
        readinessTells("cannot be reached");
        // A platform registered a version of its own while we could not see the registry.
        String theirs = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        reported.put("runnerId", theirs);
        reported.put("assessmentId", assessment.toString());
        new OutsideWriter(stack).publish("symptom-events", theirs, inVersionOfPlatform(reported));
        UUID otherAssessment = UUID.randomUUID();
        result.put("runnerId", theirs);
        result.put("assessmentId", otherAssessment.toString());
        result.put("resultId", UUID.randomUUID().toString());
        result.put("eventId", result.get("resultId"));
        new OutsideWriter(stack).publish("triage-results", theirs, inVersionOfPlatform(result));

        triaged(runnerWithPartition(partition -> partition != partitionOf(theirs)));
        String behind = runnerWithPartition(partition -> partition == partitionOf(theirs));
        UUID assessmentBehind = UUID.randomUUID();
        assertThat(stack.http().submit(urgent().body(behind, assessmentBehind)).statusCode())
                .isEqualTo(202);
        assertThat(new OutsideReader(stack).recordsOf("triage-results", theirs)).hasSize(1);

        registry.start();
        for (var expected : List.of(
                Map.entry(theirs, assessment),
                Map.entry(theirs, otherAssessment),
                Map.entry(behind, assessmentBehind))) {
            JsonNode read =
                    stack.http().result(expected.getKey(), expected.getValue().toString());
            assertThat(read.get("level").asString()).isEqualTo("URGENT_CARE");
        }
        readinessTells("answers");
        assertThat(new OutsideReader(stack).recordsOf("symptom-events.dlt", theirs))
                .isEmpty();
        assertThat(new OutsideReader(stack).recordsOf("triage-results.dlt", theirs))
                .isEmpty();
        assertThat(new OutsideReader(stack).recordsOf("triage-results", theirs))
                .as("each once")
                .hasSize(2);
    }

    @Test
    void without_a_registry_at_the_start_posts_are_refused_with_503_until_it_is_there() throws Exception {
        registry.stop();
        CompletableFuture<Void> restarted = CompletableFuture.runAsync(stack::restart);
        String body = urgent().body("r-" + UUID.randomUUID(), UUID.randomUUID());
        Eventually.holds("a post is refused", PATIENCE, () -> status(body) == 503);
        HttpResponse<String> readiness = stack.http().getAssessment("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).contains("schemaRegistry", "cannot be reached");
        registry.start();
        restarted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        triaged("r-" + UUID.randomUUID());
    }

    private static void triaged(String runner) {
        UUID assessment = UUID.randomUUID();
        assertThat(stack.http().submit(urgent().body(runner, assessment)).statusCode())
                .isEqualTo(202);
        assertThat(stack.http()
                        .result(runner, assessment.toString())
                        .get("level")
                        .asString())
                .isEqualTo("URGENT_CARE");
    }

    private static GenericRecord read(String topic, String runner, Class<? extends SpecificRecord> event)
            throws IOException {
        byte[] bytes = new OutsideReader(stack).recordsOf(topic, runner).get(0).value();
        assertThat(bytes[0]).as("in Confluent wire format").isZero();
        List<Schema> versions = PublishedSchemas.of(event);
        return new GenericDatumReader<GenericRecord>(versions.get(versions.size() - 1))
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    }

    /** The same in a schema that has a field more, which the registry has and nobody has asked for. */
    private static byte[] inVersionOfPlatform(GenericRecord record) throws IOException {
        String text = record.getSchema()
                .toString()
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"int\",\"default\":0},");
        int id = registry.take("of-the-platform", text);
        Schema schema = new Schema.Parser().parse(text);
        var wider = new GenericData.Record(schema);
        record.getSchema().getFields().forEach(field -> wider.put(field.name(), record.get(field.name())));
        wider.put("added", 7);
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(4).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(wider, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static String runnerWithPartition(IntPredicate wanted) {
        return Stream.generate(() -> "r-" + UUID.randomUUID())
                .filter(runner -> wanted.test(partitionOf(runner)))
                .findFirst()
                .orElseThrow();
    }

    private static int partitionOf(String runner) {
        return BuiltInPartitioner.partitionForKey(
                runner.getBytes(StandardCharsets.UTF_8), Topics.SYMPTOM_EVENTS.partitions());
    }

    private static int status(String body) {
        try {
            return stack.http().submit(body).statusCode();
        } catch (RuntimeException notListening) {
            return 0;
        }
    }

    private static void readinessTells(String what) {
        Eventually.holds("readiness tells: " + what, PATIENCE, () -> {
            HipTriage http = stack.http();
            return http.isReady()
                    && http.getAssessment("/actuator/health/readiness").body().contains(what)
                    && http.getTriage("/actuator/health/readiness").body().contains(what)
                    && http.getNotification("/actuator/health/readiness").body().contains(what);
        });
    }

    private static Scenario urgent() {
        return Scenario.all().stream()
                .filter(Scenario::endToEnd)
                .filter(scenario ->
                        scenario.expected("level").filter("URGENT_CARE"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
