package org.hiptriage.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of event in Avro's single-object encoding: C3 01, the writer schema's 64-bit fingerprint in
 * little-endian order, then the Avro binary. Safe for use by several threads.
 */
public final class EventSerde<T extends SpecificRecord> implements Serde<T>, Serializer<T>, Deserializer<T> {
    private static final int HEADER_BYTES = 10;

    static {
        TrustedEvents.trust();
    }

    private final SpecificData data;
    private final Schema readerSchema;
    private final byte[] header;
    private final SpecificDatumWriter<T> writer;
    private final Map<Long, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    private EventSerde(Class<T> type, Collection<Schema> olderVersions) {
        data = SpecificData.getForClass(type);
        readerSchema = data.getSchema(type);
        header = headerOf(readerSchema);
        writer = new SpecificDatumWriter<>(readerSchema, data);
        olderVersions.forEach(this::canRead);
        canRead(readerSchema);
    }

    /** Writes the version of the event that ships with this release, and reads every version that was ever released. */
    public static <T extends SpecificRecord> EventSerde<T> of(Class<T> type) {
        return new EventSerde<>(type, PublishedSchemas.of(type));
    }

    /** The event as bytes. */
    public byte[] write(T event) {
        var out = new ByteArrayOutputStream(512);
        out.writeBytes(header);
        // Buffered: a long record is many small writes, each of which the stream below takes under a lock.
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            writer.write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The event in these bytes.
     *
     * @throws UnreadableEventException where they are not exactly one event of this kind by a known writer
     */
    public T read(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
            throw new UnreadableEventException("not in Avro single-object encoding");
        }
        long fingerprint =
                ByteBuffer.wrap(bytes, 2, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        SpecificDatumReader<T> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new UnreadableEventException(
                    "unknown writer schema, fingerprint " + Long.toHexString(fingerprint) + ": publish it here first");
        }
        return read(bytes, reader);
    }

    private T read(byte[] bytes, SpecificDatumReader<T> reader) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        try {
            // Without a datum to reuse the reader makes a new record.
            @SuppressWarnings("NullAway")
            T event = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new UnreadableEventException("bytes left over after the event");
            }
            return event;
        } catch (UnreadableEventException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEventException("broken Avro binary", e);
        }
    }

    private void canRead(Schema writerSchema) {
        readers.put(
                SchemaNormalization.parsingFingerprint64(writerSchema),
                new SpecificDatumReader<>(writerSchema, readerSchema, data));
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
