package org.hiptriage.schemas.asyncapi;

import static org.hiptriage.schemas.asyncapi.Told.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topic;

/** What is in the topics. */
final class Messages {
    static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

    private Messages() {}

    static Map<String, Object> ofEvents(Topic<?> topic) {
        Schema schema = SpecificData.get().getSchema(topic.value());
        return map(
                "name",
                topic.value().getName(),
                "title",
                topic.value().getSimpleName(),
                "summary",
                schema.getDoc(),
                "contentType",
                "application/avro",
                "headers",
                HeaderSchemas.ofEvents(topic),
                "payload",
                map("schemaFormat", AVRO, "schema", AvroPayload.of(schema)),
                "correlationId",
                map("description", "The trace that it belongs to.", "location", "$message.header#/traceparent"),
                "bindings",
                key(),
                "x-encoding",
                "avro-single-object",
                "x-sealed",
                topic.holdsHealthData()
                        ? "SealedEvent, where hip.sealing.enabled is set"
                        : "never: it holds no health data",
                "x-published-versions",
                versions(topic.value()));
    }

    static Map<String, Object> ofDeadLetters(Topic<?> topic) {
        String event = topic.value().getSimpleName();
        return map(
                "name",
                event + "DeadLetter",
                "title",
                "A record of " + topic.name() + " that could not be used",
                "summary",
                "The bytes as they came, which may be anything, and why in the headers.",
                "contentType",
                "application/octet-stream",
                "headers",
                HeaderSchemas.ofDeadLetters(topic),
                "payload",
                map("type", "string", "format", "binary", AvroPayload.MARK, true),
                "bindings",
                map("kafka", map("key", map("description", "The key as it came."), "bindingVersion", "0.5.0")),
                "x-dead-letter-of",
                "#/channels/" + topic.name());
    }

    static Map<String, Object> ofPacks() {
        Schema schema = KnowledgePackPublished.getClassSchema();
        return map(
                "name",
                KnowledgePackPublished.class.getName(),
                "title",
                KnowledgePackPublished.class.getSimpleName(),
                "summary",
                schema.getDoc(),
                "contentType",
                "application/avro",
                "payload",
                map("schemaFormat", AVRO, "schema", AvroPayload.of(schema)),
                "bindings",
                map(
                        "kafka",
                        map(
                                "key",
                                map("type", "string", "description", "Pack and version, as runner-hip-pain/2026.12.0."),
                                "bindingVersion",
                                "0.5.0")),
                "x-encoding",
                "avro-single-object, also where a schema registry is set",
                "x-sealed",
                "never: it holds no health data",
                "x-published-versions",
                versions(KnowledgePackPublished.class));
    }

    private static Map<String, Object> key() {
        return map(
                "kafka",
                map(
                        "key",
                        map(
                                "type",
                                "string",
                                "pattern",
                                "^[A-Za-z0-9._~-]{1,64}$",
                                "description",
                                "The runnerId, the same as in the value; in UTF-8."),
                        "bindingVersion",
                        "0.5.0"));
    }

    private static List<Map<String, Object>> versions(Class<? extends SpecificRecord> event) {
        List<Schema> published = PublishedSchemas.of(event);
        return IntStream.range(0, published.size())
                .mapToObj(i -> map(
                        "version",
                        i + 1,
                        "file",
                        PublishedSchemas.resource(event, i + 1).substring(1),
                        "firstBytes",
                        firstBytes(published.get(i))))
                .toList();
    }

    static String firstBytes(Schema schema) {
        byte[] bytes = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
        return HexFormat.of().formatHex(bytes);
    }
}
