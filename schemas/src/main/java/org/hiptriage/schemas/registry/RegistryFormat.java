package org.hiptriage.schemas.registry;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.serde.EventBody;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Topic;

/**
 * Confluent wire format: a zero byte, the schema's id in the registry as four bytes with the highest first, then the Avro binary.
 * What begins otherwise was written before the registry was set, or by somebody who uses none, and is read as single-object
 * encoding.
 */
final class RegistryFormat<T extends SpecificRecord> implements EventFormat<T> {
    static final int HEADER_BYTES = 5;
    private static final int MOST_READERS = 1_000;

    private record Reader<T extends SpecificRecord>(Schema writer, EventBody.Reader<T> reader) {}

    private final Topic<T> topic;
    private final KnownSchemas schemas;
    private final RegistryWatch watch;
    private final EventSerde<T> singleObject;
    private final EventBody<T> body;
    private final Map<Integer, Reader<T>> readers = new ConcurrentHashMap<>();
    /** Of the last record that was written: the id hardly ever changes. */
    private volatile byte[] header = headerOf(-1);

    RegistryFormat(Topic<T> topic, KnownSchemas schemas, RegistryWatch watch) {
        this.topic = topic;
        this.schemas = schemas;
        this.watch = watch;
        this.singleObject = EventSerde.of(topic.value());
        this.body = new EventBody<>(topic.value());
    }

    /** Whether this is the beginning of a record in Confluent wire format. */
    static boolean isIn(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == 0;
    }

    /** The id of its schema. */
    static int idIn(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    @Override
    public byte[] write(T event) {
        int id = watch.idFor(topic)
                .orElseThrow(() -> new RegistryUnavailableException(
                        "the schema registry has not yet given an id for what is written to " + topic.name()));
        byte[] current = header;
        if (idIn(current) != id) {
            current = headerOf(id);
            header = current;
        }
        return body.write(current, event);
    }

    @Override
    public T read(byte[] bytes) {
        return isIn(bytes) ? readerOf(idIn(bytes)).read(bytes, HEADER_BYTES) : singleObject.read(bytes);
    }

    private EventBody.Reader<T> readerOf(int id) {
        Schema writer = writerOf(id);
        Reader<T> known = readers.get(id);
        if (known != null && writer.equals(known.writer())) {
            return known.reader();
        }
        String expected = body.schema().getFullName();
        if (writer.getType() != Schema.Type.RECORD || !writer.getFullName().equals(expected)) {
            throw new UnreadableEventException("schema id " + id + " is not one of " + expected);
        }
        if (readers.size() >= MOST_READERS) {
            readers.clear();
        }
        var reader = new Reader<>(writer, body.readerOf(writer));
        readers.put(id, reader);
        return reader.reader();
    }

    private Schema writerOf(int id) {
        try {
            return schemas.of(id);
        } catch (RefusedSchemaException e) {
            throw new UnreadableEventException("schema id " + id + " cannot be used: " + e.getMessage());
        }
    }

    private static byte[] headerOf(int id) {
        return ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(id).array();
    }
}
