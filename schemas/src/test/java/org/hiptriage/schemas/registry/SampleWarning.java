package org.hiptriage.schemas.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.hiptriage.events.LoadWarningRaised;

/** An event to write and read, and records of foreign producers, written by Avro's generic classes alone. */
final class SampleWarning {
    static final LoadWarningRaised EVENT = LoadWarningRaised.newBuilder()
            .setEventId(new UUID(1, 1))
            .setOccurredAt(Instant.parse("2026-11-20T06:30:00Z"))
            .setOccurredAtOffsetSeconds(3600)
            .setReceivedAt(Instant.parse("2026-11-20T06:30:01Z"))
            .setSource("/triage-service")
            .setWarningId(new UUID(1, 1))
            .setRunnerId("r-1")
            .setRunId(new UUID(2, 2))
            .setDistanceMeters(12_400)
            .setLongestBeforeMeters(8_000)
            .setLongestBeforeOn(LocalDate.parse("2026-11-01"))
            .build();

    private SampleWarning() {}

    /** The wire format, put together without our code. */
    static byte[] foreign(int id, Schema schema, GenericRecord record) {
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
