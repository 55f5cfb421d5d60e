package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.hiptriage.events.Level;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that cannot be used is kept as it came, told why, and stops nothing behind it. */
class RunDeadLettersTest {
    private static final byte[] KEY = "r-1".getBytes(UTF_8);

    @TempDir
    Path state;

    @Test
    void bytesThatAreNoRunAreUnreadable() {
        byte[] whole = bytes(Runs.daysAgo("r-1", 1, 5));
        for (byte[] value : List.of(new byte[0], "hello".getBytes(UTF_8), Arrays.copyOf(whole, whole.length - 3))) {
            assertDeadLetter(KEY, value, "unreadable");
        }
        assertDeadLetter(
                KEY,
                EventSerde.of(org.hiptriage.events.SymptomsReported.class)
                        .write(Reports.mild("r-1").build()),
                "unreadable");
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        try (var bench = new Bench(state)) {
            bench.sendRun(KEY, null, new RecordHeaders());
            assertThat(header(only(bench), "dlt_reason")).isEqualTo("unreadable");
        }
    }

    @Test
    void aNegativeDistanceIsInvalid_andNamedWithoutItsValue() {
        TestRecord<byte[], byte[]> letter =
                assertDeadLetter(KEY, bytes(Runs.daysAgo("r-1", 1, 5).setDistanceMeters(-77.0)), "invalid");
        assertThat(header(letter, "dlt_detail")).contains("distanceMeters").doesNotContain("77");
    }

    @Test
    void twentyMetersASecondAreInvalid() {
        RunRecorded.Builder run = Runs.daysAgo("r-1", 1, 5);
        assertDeadLetter(KEY, bytes(run.setDistanceMeters(20.0 * run.getDurationSeconds())), "invalid");
    }

    @Test
    void aStartInTheFutureIsInvalid_whateverThePublishersClockSays() {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(1));
        TestRecord<byte[], byte[]> letter = assertDeadLetter(KEY, bytes(Runs.of("r-1", tomorrow, 5)), "invalid");
        assertThat(header(letter, "dlt_detail")).contains("startedAt");
    }

    @Test
    void aKeyThatIsNotTheRunnerIsWrong() {
        assertDeadLetter("r-2".getBytes(UTF_8), bytes(Runs.daysAgo("r-1", 1, 5)), "wrong-key");
        try (var bench = new Bench(state)) {
            bench.sendRun(null, bytes(Runs.daysAgo("r-1", 1, 5)), new RecordHeaders());
            assertThat(header(only(bench), "dlt_reason")).isEqualTo("wrong-key");
        }
    }

    @Test
    void aRunThatTheRulesCannotTakeIsADeadLetter_andNoPartOfWhatReportsAreTriagedWith() {
        try (var bench = new Bench(state, Bench.SHIPPED::of, (run, known) -> {
            throw new ArithmeticException("distance was 4");
        })) {
            bench.send(Runs.daysAgo("r-1", 1, 5).build());
            bench.send(Reports.urgent("r-1").build());

            TestRecord<byte[], byte[]> letter = only(bench);
            assertThat(header(letter, "dlt_reason")).isEqualTo("rules-failed");
            assertThat(header(letter, "dlt_detail")).isEqualTo("java.lang.ArithmeticException");
            assertThat(bench.historyOf("r-1").getRuns()).isEmpty();
            assertThat(bench.results()).singleElement().satisfies(result -> {
                assertThat(result.getLevel()).isEqualTo(Level.URGENT_CARE);
                assertThat(result.getCouldNotRuleOut()).isEmpty();
            });
        }
    }

    private TestRecord<byte[], byte[]> assertDeadLetter(byte[] key, byte[] value, String reason) {
        try (var bench = new Bench(state)) {
            bench.sendRun(key, value, new RecordHeaders().add("ce_id", "7".getBytes(UTF_8)));
            bench.send(Runs.daysAgo("r-1", 2, 5).build());

            TestRecord<byte[], byte[]> letter = only(bench);
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(header(letter, "ce_id")).isEqualTo("7");
            assertThat(header(letter, "dlt_reason")).isEqualTo(reason);
            assertThat(header(letter, "dlt_original_topic")).isEqualTo("run-events");
            assertThat(header(letter, "dlt_original_partition")).isEqualTo("0");
            assertThat(header(letter, "dlt_original_offset")).isEqualTo("0");
            assertThat(header(letter, "dlt_original_timestamp")).isEqualTo("1000");
            assertThat(bench.historyOf("r-1").getRuns()).as("the run behind it").hasSize(1);
            assertThat(bench.counted("hip.dead.letters", "topic", "run-events", "reason", reason))
                    .isOne();
            return letter;
        }
    }

    private static TestRecord<byte[], byte[]> only(Bench bench) {
        List<TestRecord<byte[], byte[]>> letters = bench.sentTo("run-events.dlt");
        assertThat(letters).hasSize(1);
        assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
        return letters.get(0);
    }

    private static byte[] bytes(RunRecorded.Builder run) {
        return EventSerde.of(RunRecorded.class).write(run.build());
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
