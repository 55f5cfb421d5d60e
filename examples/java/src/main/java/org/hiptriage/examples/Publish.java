package org.hiptriage.examples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData.EnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes a run and an assessment with a fever straight to Kafka, as a platform does. Argument: the runner's id. */
public final class Publish {
    private static final String SOURCE = "https://platform.example";
    private static final List<String> SIGNS = List.of(
            "flag.deformed-or-shortened",
            "flag.cannot-move",
            "flag.cannot-bear-weight",
            "flag.intense-pain",
            "flag.sudden-swelling",
            "flag.chills",
            "flag.hot-red-joint");

    private Publish() {}

    public static void main(String... arguments) throws InterruptedException, ExecutionException {
        String runner = arguments.length > 0 ? arguments[0] : "r-" + UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", Place.BOOTSTRAP_SERVERS, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var runs = new Events("RunRecorded");
            var reports = new Events("SymptomsReported");
            // Waits for the broker each time; a platform with much to send waits for many at once.
            producer.send(record("run-events", runs, run(runs, runner))).get();
            producer.send(record("symptom-events", reports, assessment(reports, runner)))
                    .get();
        }
        System.out.println("published a run and an assessment of " + runner);
    }

    private static GenericRecord run(Events runs, String runner) {
        Instant started = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return common(runs, runner, started)
                .set("runId", id(runner + started).toString())
                .set("startedAt", started.toEpochMilli())
                .set("durationSeconds", 2700L)
                .set("distanceMeters", 7600.0)
                .set("sport", "running")
                .set("manual", false)
                .build();
    }

    private static GenericRecord assessment(Events reports, String runner) {
        List<GenericRecord> findings = Stream.concat(
                        SIGNS.stream().map(code -> finding(reports, code, "ABSENT")),
                        Stream.of("flag.fever", "site.lateral-hip").map(code -> finding(reports, code, "PRESENT")))
                .toList();
        return common(reports, runner, Instant.now())
                .set("kind", new EnumSymbol(reports.schema().getField("kind").schema(), "ASSESSMENT"))
                .set("assessmentId", UUID.randomUUID().toString())
                .set("age", 34)
                .set("painScore", 6)
                .set("findings", findings)
                .build();
    }

    private static GenericRecord finding(Events reports, String code, String presence) {
        var type = reports.schema().getField("findings").schema().getElementType();
        return new GenericRecordBuilder(type)
                .set("code", code)
                .set("presence", new EnumSymbol(type.getField("presence").schema(), presence))
                .build();
    }

    private static GenericRecordBuilder common(Events events, String runner, Instant occurredAt) {
        return new GenericRecordBuilder(events.schema())
                // The same report has the same eventId however often it is sent.
                .set(
                        "eventId",
                        id(events.schema().getName() + runner + occurredAt.toEpochMilli())
                                .toString())
                .set("occurredAt", occurredAt.toEpochMilli())
                .set("occurredAtOffsetSeconds", 3600)
                .set("receivedAt", Instant.now().toEpochMilli())
                .set("source", SOURCE)
                .set("runnerId", runner);
    }

    private static ProducerRecord<String, byte[]> record(String topic, Events events, GenericRecord event) {
        var record = new ProducerRecord<>(topic, event.get("runnerId").toString(), events.write(event));
        Map.of(
                        "ce_id", event.get("eventId").toString(),
                        "ce_type", events.schema().getFullName(),
                        "ce_source", SOURCE,
                        "ce_time",
                                Instant.ofEpochMilli((Long) event.get("occurredAt"))
                                        .toString(),
                        "ce_specversion", "1.0",
                        "content-type", "application/avro",
                        "traceparent", "00-%016x%016x-%016x-01".formatted(odd(), odd(), odd()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes((SOURCE + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Zero would mean that there is no trace. */
    private static long odd() {
        return ThreadLocalRandom.current().nextLong() | 1;
    }
}
