package org.hiptriage.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;

/** One kind of event in Avro's single-object encoding, read and written with its published schemas. */
final class Events {
    private final Schema newest;
    private final BinaryMessageDecoder<GenericRecord> decoder;

    /** Events of this name, for example TriageCompleted. */
    Events(String name) {
        List<Schema> versions = published(name);
        newest = versions.get(versions.size() - 1);
        decoder = new BinaryMessageDecoder<>(GenericData.get(), newest);
        versions.forEach(decoder::addSchema);
    }

    /** The schema that is written with. */
    Schema schema() {
        return newest;
    }

    /** The event in these bytes, whichever published version wrote them, as the newest version has it. */
    GenericRecord read(byte[] value) {
        try {
            return decoder.decode(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an event. */
    byte[] write(GenericRecord event) {
        var bytes = new ByteArrayOutputStream();
        try {
            new BinaryMessageEncoder<GenericRecord>(GenericData.get(), newest).encode(event, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Schema> published(String name) {
        var versions = new ArrayList<Schema>();
        while (true) {
            String file = "/published/" + name + "-v" + (versions.size() + 1) + ".avsc";
            try (InputStream in = Events.class.getResourceAsStream(file)) {
                if (in == null) {
                    return versions;
                }
                versions.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
