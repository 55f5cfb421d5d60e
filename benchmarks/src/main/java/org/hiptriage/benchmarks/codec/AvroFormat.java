package org.hiptriage.benchmarks.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.serde.EventFormat;

/** Avro's own writer and reader for generated classes, used as quickly as they can be: both kept, bytes in an array, no header. */
final class AvroFormat<T extends SpecificRecord> implements EventFormat<T> {
    private static final int EXPECTED_BYTES = 2_048;

    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;

    AvroFormat(Class<T> type) {
        SpecificData data = SpecificData.getForClass(type);
        Schema schema = data.getSchema(type);
        writer = new SpecificDatumWriter<>(schema, data);
        reader = new SpecificDatumReader<>(schema, schema, data);
    }

    @Override
    public byte[] write(T event) {
        var out = new ByteArrayOutputStream(EXPECTED_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            writer.write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    @SuppressWarnings("NullAway") // without a datum to reuse the reader makes a new record
    public T read(byte[] bytes) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
