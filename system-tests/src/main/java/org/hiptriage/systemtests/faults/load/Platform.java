package org.hiptriage.systemtests.faults.load;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A platform that publishes straight to Kafka, some of its programs still with the older schema. */
public final class Platform implements AutoCloseable {
    private static final List<Schema> VERSIONS = PublishedSchemas.of("SymptomsReported");
    private static final int WITHIN_SECONDS = 12;
    private static final int REGISTRY_FORMAT = 0;

    private final KafkaProducer<byte[], byte[]> producer;

    /** A producer that takes nothing for stored that two brokers do not have. */
    public Platform(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        4_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        4_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Whether the brokers said that they have it. */
    public boolean publish(Assessment assessment, int version) {
        return isStored("symptom-events", bytes(assessment.runnerId()), event(assessment, version));
    }

    /** The same in a version of its own, in the wire format of the registry that has it under this id. */
    public boolean publish(Assessment assessment, Schema own, int id) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(REGISTRY_FORMAT);
            out.writeInt(id);
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(own).write(record(assessment, own), encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return isStored("symptom-events", bytes(assessment.runnerId()), bytes.toByteArray());
    }

    /** The newest published version of a report with a field more, as a platform may add one for itself. */
    public static Schema withFieldOfItsOwn(String name) {
        Schema newest = VERSIONS.get(VERSIONS.size() - 1);
        List<Schema.Field> fields = new ArrayList<>();
        newest.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        Schema text = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        fields.add(new Schema.Field(name, text, "The platform's own.", Schema.Field.NULL_DEFAULT_VALUE));
        return Schema.createRecord(newest.getName(), newest.getDoc(), newest.getNamespace(), false, fields);
    }

    /** Whether the brokers said that they have this record. */
    public boolean isStored(String topic, byte[] key, byte[] value) {
        return send(topic, key, value).isPresent();
    }

    /** Where the brokers put it, if they said that they have it. */
    Optional<RecordMetadata> send(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        try {
            return Optional.of(
                    producer.send(new ProducerRecord<>(topic, key, value)).get(WITHIN_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | RuntimeException notStored) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The event in this version of its schema, 1 or 2, in single-object encoding. */
    static byte[] event(Assessment assessment, int version) {
        return encoded(record(assessment, VERSIONS.get(version - 1)));
    }

    private static GenericRecord record(Assessment assessment, Schema schema) {
        Schema answer = schema.getField("findings").schema().getElementType();
        Schema presence = answer.getField("presence").schema();
        List<GenericRecord> findings = assessment.findings().entrySet().stream()
                .<GenericRecord>map(entry -> new GenericRecordBuilder(answer)
                        .set("code", entry.getKey())
                        .set("presence", symbol(presence, entry.getValue()))
                        .build())
                .toList();
        return new GenericRecordBuilder(schema)
                .set("eventId", UUID.randomUUID().toString())
                .set("occurredAt", assessment.observedAt().toEpochMilli())
                .set("occurredAtOffsetSeconds", 0)
                .set("receivedAt", Instant.now().toEpochMilli())
                .set("source", "https://platform.example")
                .set("kind", symbol(schema.getField("kind").schema(), "assessment"))
                .set("assessmentId", assessment.id().toString())
                .set("runnerId", assessment.runnerId())
                .set("age", assessment.age())
                .set("side", symbol(schema.getField("side").schema().getTypes().get(1), assessment.side()))
                .set("painScore", assessment.painScore().orElse(null))
                .set("findings", findings)
                .build();
    }

    /** The event in single-object encoding. */
    public static byte[] encoded(GenericRecord event) {
        var bytes = new ByteArrayOutputStream();
        try {
            new BinaryMessageEncoder<GenericRecord>(GenericData.get(), event.getSchema()).encode(event, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static GenericData.EnumSymbol symbol(Schema schema, String name) {
        return new GenericData.EnumSymbol(schema, name.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
