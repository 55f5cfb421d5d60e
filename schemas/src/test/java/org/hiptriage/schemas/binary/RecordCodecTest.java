package org.hiptriage.schemas.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held to Avro's own writer and reader. */
class RecordCodecTest {
    private static final int RECORDS = 200;
    private static final int BROKEN = 2_000;

    static Stream<Class<? extends SpecificRecord>> events() {
        return Topics.all().stream().map(Topic::value);
    }

    @ParameterizedTest
    @MethodSource("events")
    <T extends SpecificRecord> void writesByteForByteWhatAvroWrites(Class<T> type) {
        var avro = new Avro<>(type);
        for (T event : avro.random(RECORDS)) {
            assertThat(avro.written(event)).isEqualTo(avro.writtenByAvro(event));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    <T extends SpecificRecord> void readsWhatAvroReads(Class<T> type) {
        var avro = new Avro<>(type);
        for (T event : avro.random(RECORDS)) {
            byte[] bytes = avro.writtenByAvro(event);
            assertThat(avro.read(bytes)).isEqualTo(avro.readByAvro(bytes)).contains(event);
        }
    }

    /** With their lengths before them, as other writers may write them. */
    @ParameterizedTest
    @MethodSource("events")
    <T extends SpecificRecord> void readsArraysInBlocks(Class<T> type) {
        var avro = new Avro<>(type);
        for (T event : avro.random(RECORDS)) {
            assertThat(avro.read(avro.writtenInBlocks(event))).contains(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    <T extends SpecificRecord> void refusesWhatEndsTooEarlyWhereverThatIs(Class<T> type) {
        var avro = new Avro<>(type);
        byte[] bytes = avro.writtenByAvro(avro.random(1).get(0));
        for (int length = 0; length < bytes.length; length++) {
            assertThat(avro.read(Arrays.copyOf(bytes, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    <T extends SpecificRecord> void makesOfBrokenBytesWhatAvroMakesOfThem(Class<T> type) {
        var avro = new Avro<>(type);
        var random = new Random(7);
        List<T> events = avro.random(20);
        for (int i = 0; i < BROKEN; i++) {
            byte[] bytes = avro.writtenByAvro(events.get(i % events.size()));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThat(avro.read(bytes)).isEqualTo(avro.readByAvro(bytes));
        }
    }

    @Test
    void saysWhichTypeItDoesNotKnow() {
        Schema unknown = new Schema.Parser().parse("""
                {"type": "record", "name": "SymptomsReported", "namespace": "org.hiptriage.events", "fields": [
                  {"name": "eventId", "type": {"type": "map", "values": "string"}}]}""");

        assertThatThrownBy(() -> RecordCodec.of(SymptomsReported.class, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("map");
    }

    /** One type of event both ways; what cannot be read is empty. */
    private static final class Avro<T extends SpecificRecord> {
        private final Class<T> type;
        private final Schema schema;
        private final RecordCodec<T> codec;
        private final SpecificDatumWriter<T> writer;
        private final SpecificDatumReader<T> reader;

        Avro(Class<T> type) {
            // From then on Avro trusts our classes.
            var unused = EventSerde.of(type);
            SpecificData data = SpecificData.getForClass(type);
            this.type = type;
            schema = data.getSchema(type);
            codec = RecordCodec.of(type, schema);
            writer = new SpecificDatumWriter<>(schema, data);
            reader = new SpecificDatumReader<>(schema, schema, data);
        }

        List<T> random(int count) {
            var values = new RandomValues(type.getName().hashCode());
            return Stream.generate(() -> values.record(type, schema))
                    .limit(count)
                    .toList();
        }

        byte[] written(T event) {
            var out = new BinaryOutput(1);
            codec.write(event, out);
            return out.toByteArray();
        }

        Optional<T> read(byte[] bytes) {
            try {
                var in = new BinaryInput(bytes, 0);
                T event = codec.read(in);
                return in.isEnd() ? Optional.of(event) : Optional.empty();
            } catch (RuntimeException refused) {
                return Optional.empty();
            }
        }

        byte[] writtenByAvro(T event) {
            var out = new ByteArrayOutputStream();
            return written(event, out, EncoderFactory.get().directBinaryEncoder(out, null));
        }

        byte[] writtenInBlocks(T event) {
            var out = new ByteArrayOutputStream();
            return written(
                    event, out, new EncoderFactory().configureBlockSize(64).blockingBinaryEncoder(out, null));
        }

        private byte[] written(T event, ByteArrayOutputStream out, BinaryEncoder encoder) {
            try {
                writer.write(event, encoder);
                encoder.flush();
                return out.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Optional<T> readByAvro(byte[] bytes) {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
            try {
                T event = reader.read(null, decoder);
                return decoder.isEnd() ? Optional.of(event) : Optional.empty();
            } catch (IOException | RuntimeException refused) {
                return Optional.empty();
            }
        }
    }
}
