package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.Runs;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.memory.PastReports.Comparison;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier releases remembered of a runner is read, and nothing of it is lost. */
class OldRecordsTest {
    private static final EventSerde<RunnerHistory> STATE = EventSerde.of(RunnerHistory.class);
    private static final Triage TRIAGE = new Triage(ShippedPacks.rules(), Clock.systemUTC());
    private static final UUID SEEN = new UUID(7, 8);
    private static final ByteBuffer DIGEST =
            ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEmptyOneKnowsNothing(int version) throws IOException {
        assertThat(Recollection.of(Optional.of(read(new GenericRecordBuilder(schema(version)).build()))))
                .isEqualTo(KnownRunner.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRepeatOfWhatWasSeenThenIsStillOne_alsoOnceTheRecordWasWrittenAnew(int version) throws IOException {
        Optional<RunnerHistory> old = Optional.of(read(withOneReport(schema(version))));
        assertSeen(old);
        assertThat(Recollection.of(old).assessments()).hasSize(1);

        SymptomsReported next = Reports.mild("r-1").build();
        RunnerHistory written =
                PastReports.with(old, next, TRIAGE.of(next, Recollection.of(old)), ContentDigest.of(next));
        Optional<RunnerHistory> again = Optional.of(STATE.read(STATE.write(written)));
        assertSeen(again);
        assertThat(again.orElseThrow().getSeen()).isEmpty();
        assertThat(PastReports.compare(again, next.getAssessmentId(), ContentDigest.of(next)))
                .isEqualTo(Comparison.SEEN);
        assertThat(Recollection.of(again).assessments()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunIsTakenInBesideWhatWasSeenThen(int version) throws IOException {
        Optional<RunnerHistory> old = Optional.of(read(withOneReport(schema(version))));
        var effect = new RunTriage(ShippedPacks.rules(), Clock.systemUTC())
                .of(Runs.daysAgo("r-1", 1, 5).build(), Recollection.of(old));

        Optional<RunnerHistory> written = Optional.of(PastReports.with(old, effect));

        assertSeen(written);
        assertThat(Recollection.of(written).runs().runs()).hasSize(1);
    }

    @Test
    void whatIsRememberedOfRunsComesBackAsItWas() {
        RunLog log = RunLog.EMPTY;
        for (int i = 0; i < 300; i++) {
            var run = Runs.daysAgo("r-1", 300 - i, 5 + i % 7)
                    .setShoeId(i % 3 == 0 ? null : "pair-" + i / 50)
                    .setDescentMeters(i % 4 == 0 ? null : 12.5)
                    .setDistanceMeters(i % 5 == 0 ? null : 5_000.7)
                    .setManual(i % 6 == 0)
                    .setDeleted(i % 11 == 0)
                    .setSport(i % 13 == 0 ? "cycling" : "running")
                    .build();
            log = log.with(new RunTriage(ShippedPacks.rules(), Clock.systemUTC())
                    .of(run, KnownRunner.NOBODY)
                    .runs()
                    .runs()
                    .get(0));
        }
        RunnerHistory written = new Next(PastReports.NOTHING).runs(log).history();

        assertThat(log.pastShoes()).isNotEmpty();
        assertThat(PastRuns.read(STATE.read(STATE.write(written)))).isEqualTo(log);
    }

    private static void assertSeen(Optional<RunnerHistory> history) {
        assertThat(PastReports.compare(history, SEEN, DIGEST)).isEqualTo(Comparison.SEEN);
        assertThat(PastReports.compare(history, SEEN, ByteBuffer.allocate(16))).isEqualTo(Comparison.CONFLICTING);
        assertThat(PastReports.compare(history, new UUID(1, 1), DIGEST)).isEqualTo(Comparison.NEW);
    }

    private static Schema schema(int version) {
        return PublishedSchemas.of(RunnerHistory.class).get(version - 1);
    }

    private static GenericRecord withOneReport(Schema schema) {
        Schema seen = schema.getField("seen").schema().getElementType();
        Schema assessment = schema.getField("assessments").schema().getElementType();
        return new GenericRecordBuilder(schema)
                .set(
                        "seen",
                        List.of(new GenericRecordBuilder(seen)
                                .set("assessmentId", SEEN.toString())
                                .set("digest", DIGEST)
                                .build()))
                .set(
                        "assessments",
                        List.of(new GenericRecordBuilder(assessment)
                                .set("assessmentId", SEEN.toString())
                                .set("occurredAt", 1_700_000_000_000L)
                                .set("painScore", 4)
                                .set(
                                        "level",
                                        new GenericData.EnumSymbol(
                                                assessment.getField("level").schema(), "SEE_DOCTOR"))
                                .set("redFlags", List.of("limits-daily-activities"))
                                .build()))
                .build();
    }

    private static RunnerHistory read(GenericRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(record.getSchema()))
                .array());
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
        return STATE.read(bytes.toByteArray());
    }
}
