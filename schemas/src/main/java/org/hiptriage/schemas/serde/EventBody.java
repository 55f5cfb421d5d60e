package org.hiptriage.schemas.serde;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.binary.BinaryInput;
import org.hiptriage.schemas.binary.BinaryOutput;
import org.hiptriage.schemas.binary.RecordCodec;

/** The Avro binary of one kind of event, behind whichever header a format puts before it. Safe for use by several threads. */
public final class EventBody<T extends SpecificRecord> {
    static {
        TrustedEvents.trust();
    }

    private final SpecificData data;
    private final Schema schema;
    private final String layout;
    private final RecordCodec<T> codec;
    /** A little more than the last event took: without a lock, for a wrong guess costs a copy and no more. */
    private int expectedBytes = 512;

    /** The body of events of this type. */
    public EventBody(Class<T> type) {
        data = SpecificData.getForClass(type);
        schema = data.getSchema(type);
        layout = SchemaNormalization.toParsingForm(schema);
        codec = RecordCodec.of(type, schema);
    }

    /** Reads what one version of the schema wrote. Safe for use by several threads. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * The event in these bytes.
         *
         * @param headerBytes how many of them are no part of the body
         * @throws UnreadableEventException where the rest is not exactly one event
         */
        T read(byte[] bytes, int headerBytes);
    }

    /** The version of the schema that ships with this release. */
    public Schema schema() {
        return schema;
    }

    /** Reads what was written with this schema: Avro resolves it where it is not laid out as today's. */
    public Reader<T> readerOf(Schema writerSchema) {
        if (SchemaNormalization.toParsingForm(writerSchema).equals(layout)) {
            return this::read;
        }
        var resolving = new SpecificDatumReader<T>(writerSchema, schema, data);
        return (bytes, headerBytes) -> resolved(bytes, headerBytes, resolving);
    }

    /** The event as bytes, behind this header. */
    public byte[] write(byte[] header, T event) {
        var out = new BinaryOutput(expectedBytes);
        out.raw(header);
        codec.write(event, out);
        byte[] bytes = out.toByteArray();
        expectedBytes = bytes.length + bytes.length / 4;
        return bytes;
    }

    private T read(byte[] bytes, int headerBytes) {
        var in = new BinaryInput(bytes, headerBytes);
        T event;
        try {
            event = codec.read(in);
        } catch (RuntimeException e) {
            throw new UnreadableEventException("broken Avro binary", e);
        }
        return alone(event, in.isEnd());
    }

    private static <T> T resolved(byte[] bytes, int headerBytes, SpecificDatumReader<T> reader) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, headerBytes, bytes.length - headerBytes, null);
        try {
            // Without a datum to reuse the reader makes a new record.
            @SuppressWarnings("NullAway")
            T event = reader.read(null, decoder);
            return alone(event, decoder.isEnd());
        } catch (UnreadableEventException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEventException("broken Avro binary", e);
        }
    }

    private static <T> T alone(T event, boolean isEnd) {
        if (!isEnd) {
            throw new UnreadableEventException("bytes left over after the event");
        }
        return event;
    }
}
