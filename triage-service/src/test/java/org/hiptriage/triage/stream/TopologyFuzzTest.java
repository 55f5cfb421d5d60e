package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a record, what comes behind it is triaged. */
class TopologyFuzzTest {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);

    @TempDir
    static Path state;

    private static Bench bench;
    private static int runners;

    @BeforeAll
    static void start() {
        bench = new Bench(state);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @FuzzTest
    void report(byte[] value) {
        bench.send(key(value), value, new RecordHeaders());
        assertGoesOn();
    }

    @FuzzTest
    void run(byte[] value) {
        bench.sendRun(key(value), value, new RecordHeaders());
        assertGoesOn();
    }

    /** The first byte says whether it has a value at all. */
    @FuzzTest
    void traceHeader(byte[] input) {
        byte[] header = input.length == 0 ? null : Arrays.copyOfRange(input, 1, input.length);
        SymptomsReported report = Reports.mild("r-0-" + runners++).build();
        bench.send(
                report.getRunnerId().getBytes(UTF_8),
                REPORTS.write(report),
                new RecordHeaders().add(EventHeaders.TRACE_PARENT, header));
        assertThat(bench.results()).hasSize(1);
        assertGoesOn();
    }

    private static void assertGoesOn() {
        bench.sentTo("symptom-events.dlt");
        bench.results();
        bench.send(Reports.mild("r-1-" + runners++).build());
        assertThat(bench.results()).hasSize(1);
    }

    /** That of the runner, where there is one: another is refused before the value is looked at. */
    private static byte[] key(byte[] value) {
        try {
            return REPORTS.read(value).getRunnerId().getBytes(UTF_8);
        } catch (UnreadableEventException noReport) {
            try {
                return RUNS.read(value).getRunnerId().getBytes(UTF_8);
            } catch (UnreadableEventException noRun) {
                return "r-1".getBytes(UTF_8);
            }
        }
    }
}
