package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.triage.stream.state.Id;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a runner in the store and its changelog, held to Avro's own writer and reader. */
class MemoryBytesTest {
    private static final int HEADER_BYTES = 10;
    private static final EventSerde<RunnerHistory> SERDE = EventSerde.of(RunnerHistory.class);
    private static final SpecificData DATA = SpecificData.getForClass(RunnerHistory.class);
    private static final Schema SCHEMA = DATA.getSchema(RunnerHistory.class);

    @Test
    void areThoseOfAvro_afterReportsAndRuns(@TempDir Path state) throws IOException {
        RunnerHistory history = history(state);
        byte[] bytes = SERDE.write(history);

        assertThat(Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length)).isEqualTo(writtenByAvro(history));
        assertThat(SERDE.read(bytes)).isEqualTo(history).isEqualTo(readByAvro(bytes));
    }

    @Test
    void cutOffAnywhereAreRefused(@TempDir Path state) {
        byte[] bytes = SERDE.write(history(state));

        for (int length = 0; length < bytes.length; length++) {
            byte[] some = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SERDE.read(some)).isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void areNotWrittenWhereAnIdIsTooShort(@TempDir Path state) {
        RunnerHistory history = history(state);
        history.getRuns().get(0).put(0, new Id(new byte[3]));

        assertThatThrownBy(() -> SERDE.write(history)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of everything that a memory can hold: assessments of both sides, check-ins, runs with and without distance and shoe. */
    private static RunnerHistory history(Path state) {
        try (var bench = new Bench(state)) {
            bench.send(Reports.mild("r-1").build());
            bench.send(Reports.checkIn("r-1", 3).build());
            for (int day = 1; day < 12; day++) {
                bench.send(Runs.daysAgo("r-1", day, 4 + day)
                        .setShoeId("pair-" + day % 3)
                        .setDescentMeters(12.5)
                        .build());
            }
            bench.send(Runs.daysAgo("r-1", 20, 5).setDistanceMeters(null).build());
            bench.send(Reports.urgent("r-1").setSide(null).setPainScore(null).build());
            RunnerHistory history = bench.historyOf("r-1");
            assertThat(history.getRuns()).hasSize(12);
            assertThat(history.getShoes()).hasSize(3);
            assertThat(history.getAssessments()).hasSize(2);
            assertThat(history.getCheckIns()).hasSize(1);
            assertThat(history.getLastOutcome()).isNotNull();
            return history;
        }
    }

    private static byte[] writtenByAvro(RunnerHistory history) throws IOException {
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new SpecificDatumWriter<RunnerHistory>(SCHEMA, DATA).write(history, encoder);
        return out.toByteArray();
    }

    private static RunnerHistory readByAvro(byte[] bytes) throws IOException {
        return new SpecificDatumReader<RunnerHistory>(SCHEMA, SCHEMA, DATA)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
    }
}
