package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be triaged is kept as it came, told why, and stops nothing behind it. */
class DeadLettersTest {
    private static final byte[] KEY = "r-1".getBytes(UTF_8);

    @TempDir
    Path state;

    @Test
    void bytesThatAreNoReportAreUnreadable() {
        for (byte[] value : List.of(new byte[0], "hello".getBytes(UTF_8), new byte[] {(byte) 0xC3, 1, 1, 2, 3})) {
            assertDeadLetter(KEY, value, "unreadable");
        }
    }

    @Test
    void aReportCutShortIsUnreadable() {
        byte[] whole = bytes(Reports.mild("r-1"));
        assertDeadLetter(KEY, Arrays.copyOf(whole, whole.length - 3), "unreadable");
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        try (var bench = new Bench(state)) {
            bench.send(KEY, null, new RecordHeaders());
            assertThat(header(only(bench), "dlt_reason")).isEqualTo("unreadable");
        }
    }

    @Test
    void aFieldOutOfRangeIsInvalid_andNamed() {
        TestRecord<byte[], byte[]> letter =
                assertDeadLetter(KEY, bytes(Reports.mild("r-1").setPainScore(77)), "invalid");
        assertThat(header(letter, "dlt_detail")).contains("painScore").doesNotContain("77");
    }

    @Test
    void anUnknownFindingIsInvalid_andNotRepeated() {
        SymptomsReported.Builder report = Reports.mild("r-1");
        report.setFindings(List.of(new FindingAnswer("site.anna-at-example", Presence.PRESENT)));
        TestRecord<byte[], byte[]> letter = assertDeadLetter(KEY, bytes(report), "invalid");
        assertThat(header(letter, "dlt_detail")).doesNotContain("anna");
    }

    @Test
    void aTimeFarAheadIsInvalid() {
        SymptomsReported.Builder report = Reports.mild("r-1");
        report.setOccurredAt(report.getReceivedAt().plus(Duration.ofMinutes(6)));
        assertDeadLetter(KEY, bytes(report), "invalid");
    }

    @Test
    void aTraceHeaderWithoutAValueStopsNothing() {
        try (var bench = new Bench(state)) {
            bench.send(KEY, bytes(Reports.urgent("r-1")), new RecordHeaders().add("traceparent", null));
            assertThat(bench.results()).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsNotTheRunnerIsWrong() {
        assertDeadLetter("r-2".getBytes(UTF_8), bytes(Reports.mild("r-1")), "wrong-key");
        try (var bench = new Bench(state)) {
            bench.send(null, bytes(Reports.mild("r-1")), new RecordHeaders());
            assertThat(header(only(bench), "dlt_reason")).isEqualTo("wrong-key");
        }
    }

    @Test
    void aCheckInWithoutWhatItIsAboutIsInvalid() {
        SymptomsReported.Builder report =
                Reports.checkIn("r-1", 4).setPainScore(null).setNewUrgentSymptom(null);
        TestRecord<byte[], byte[]> letter = assertDeadLetter(KEY, bytes(report), "invalid");
        assertThat(header(letter, "dlt_detail")).contains("painScore", "newUrgentSymptom");
    }

    @Test
    void aCheckInWithAnswersIsInvalid_forTheyWouldBeLost() {
        SymptomsReported.Builder report =
                Reports.urgent("r-1").setKind(SymptomReportKind.CHECK_IN).setNewUrgentSymptom(false);
        assertDeadLetter(KEY, bytes(report), "invalid");
    }

    @Test
    void aRuleThatThrowsMakesADeadLetter_andIsTriedAgainWhenTheReportComesAgain() {
        try (var bench = new Bench(state, (report, earlier) -> {
            throw new ArithmeticException("painScore was 4");
        })) {
            SymptomsReported report = Reports.mild("r-1").build();
            bench.send(report);
            bench.send(report);
            assertThat(bench.sentTo("symptom-events.dlt")).hasSize(2).allSatisfy(letter -> {
                assertThat(header(letter, "dlt_reason")).isEqualTo("rules-failed");
                assertThat(header(letter, "dlt_detail")).isEqualTo("java.lang.ArithmeticException");
            });
            assertThat(bench.sentTo("triage-results")).isEmpty();
        }
    }

    private TestRecord<byte[], byte[]> assertDeadLetter(byte[] key, byte[] value, String reason) {
        try (var bench = new Bench(state)) {
            bench.send(key, value, new RecordHeaders().add("ce_id", "7".getBytes(UTF_8)));
            bench.send(Reports.mild("r-1").build());

            TestRecord<byte[], byte[]> letter = only(bench);
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(header(letter, "ce_id")).isEqualTo("7");
            assertThat(header(letter, "dlt_reason")).isEqualTo(reason);
            assertThat(header(letter, "dlt_original_topic")).isEqualTo("symptom-events");
            assertThat(header(letter, "dlt_original_partition")).isEqualTo("0");
            assertThat(header(letter, "dlt_original_offset")).isEqualTo("0");
            assertThat(header(letter, "dlt_original_timestamp")).isEqualTo("1000");
            assertThat(bench.sentTo("triage-results"))
                    .as("the report behind it")
                    .hasSize(1);
            assertThat(bench.counted("hip.dead.letters", "topic", "symptom-events", "reason", reason))
                    .isOne();
            return letter;
        }
    }

    private static TestRecord<byte[], byte[]> only(Bench bench) {
        List<TestRecord<byte[], byte[]>> letters = bench.sentTo("symptom-events.dlt");
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static byte[] bytes(SymptomsReported.Builder report) {
        return EventSerde.of(SymptomsReported.class).write(report.build());
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
