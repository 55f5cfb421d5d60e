package org.hiptriage.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The Avro binary of one kind of event, behind whichever header a format puts before it. Safe for use by several threads. */
public final class EventBody<T extends SpecificRecord> {
    static {
        TrustedEvents.trust();
    }

    private final SpecificData data;
    private final Schema schema;
    private final SpecificDatumWriter<T> writer;

    /** The body of events of this type. */
    public EventBody(Class<T> type) {
        data = SpecificData.getForClass(type);
        schema = data.getSchema(type);
        writer = new SpecificDatumWriter<>(schema, data);
    }

    /** The version of the schema that ships with this release. */
    public Schema schema() {
        return schema;
    }

    /** Reads what was written with this schema. */
    public SpecificDatumReader<T> readerOf(Schema writerSchema) {
        return new SpecificDatumReader<>(writerSchema, schema, data);
    }

    /** The event as bytes, behind this header. */
    public byte[] write(byte[] header, T event) {
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
     * @param headerBytes how many of them are no part of the body
     * @throws UnreadableEventException where the rest is not exactly one event of this reader's writer
     */
    public T read(byte[] bytes, int headerBytes, SpecificDatumReader<T> reader) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, headerBytes, bytes.length - headerBytes, null);
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
}
