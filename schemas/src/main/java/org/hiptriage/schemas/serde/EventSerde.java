package org.hiptriage.schemas.serde;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.hiptriage.events.SealedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of event in Avro's single-object encoding: C3 01, the writer schema's 64-bit fingerprint in
 * little-endian order, then the Avro binary. Safe for use by several threads.
 */
public final class EventSerde<T extends SpecificRecord>
        implements EventFormat<T>, Serde<T>, Serializer<T>, Deserializer<T> {
    private static final int HEADER_BYTES = 10;
    private static final long SEALED = SchemaNormalization.parsingFingerprint64(SealedEvent.getClassSchema());

    private final EventBody<T> body;
    private final byte[] header;
    private final Map<Long, EventBody.Reader<T>> readers = new ConcurrentHashMap<>();

    private EventSerde(Class<T> type, Collection<Schema> olderVersions) {
        body = new EventBody<>(type);
        header = headerOf(body.schema());
        olderVersions.forEach(this::canRead);
        canRead(body.schema());
    }

    /** Writes the version of the event that ships with this release, and reads every version that was ever released. */
    public static <T extends SpecificRecord> EventSerde<T> of(Class<T> type) {
        return new EventSerde<>(type, PublishedSchemas.of(type));
    }

    /** Whether these bytes begin like what is written today. */
    public boolean isIn(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && Arrays.equals(bytes, 0, HEADER_BYTES, header, 0, HEADER_BYTES);
    }

    @Override
    public byte[] write(T event) {
        return body.write(header, event);
    }

    @Override
    public T read(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
            throw new UnreadableEventException(
                    bytes.length > 0 && bytes[0] == 0
                            ? "not in Avro single-object encoding; in Confluent wire format it is read where hip.schema-registry.url is set"
                            : "not in Avro single-object encoding");
        }
        long fingerprint =
                ByteBuffer.wrap(bytes, 2, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        EventBody.Reader<T> reader = readers.get(fingerprint);
        if (reader == null && fingerprint == SEALED) {
            throw new SealedRecordException();
        }
        if (reader == null) {
            throw new UnreadableEventException(
                    "unknown writer schema, fingerprint " + Long.toHexString(fingerprint) + ": publish it here first");
        }
        return reader.read(bytes, HEADER_BYTES);
    }

    private void canRead(Schema writerSchema) {
        readers.put(SchemaNormalization.parsingFingerprint64(writerSchema), body.readerOf(writerSchema));
    }

    private static byte[] headerOf(Schema schema) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T event) {
        return event == null ? null : write(event);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : read(bytes);
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {}

    @Override
    public void close() {}
}
