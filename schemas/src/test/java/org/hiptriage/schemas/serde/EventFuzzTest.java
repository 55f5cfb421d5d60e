package org.hiptriage.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.runs.RunValidation;

/** Bytes of a topic are an event or unreadable; an event is judged without a failure, and written as it was read. */
class EventFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);
    private static final List<EventSerde<? extends SpecificRecord>> OTHERS = List.of(
            EventSerde.of(TriageCompleted.class),
            EventSerde.of(RedFlagRaised.class),
            EventSerde.of(RunnerErasureRequested.class),
            EventSerde.of(NotificationStateChanged.class),
            EventSerde.of(SealedEvent.class));

    @FuzzTest
    void report(byte[] bytes) {
        try {
            SymptomsReported report = same(REPORTS, bytes);
            assertThat(ReportValidation.problemsOf(report)).isNotNull();
        } catch (UnreadableEventException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void run(byte[] bytes) {
        try {
            RunRecorded run = same(RUNS, bytes);
            assertThat(RunValidation.problemsOf(run, NOW)).isNotNull();
        } catch (UnreadableEventException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** The first byte says of which kind. */
    @FuzzTest
    void other(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        try {
            same(OTHERS.get(Math.floorMod(bytes[0], OTHERS.size())), Arrays.copyOfRange(bytes, 1, bytes.length));
        } catch (UnreadableEventException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static <T extends SpecificRecord> T same(EventSerde<T> serde, byte[] bytes) {
        T event = serde.read(bytes);
        byte[] written = serde.write(event);
        assertThat(serde.write(serde.read(written))).isEqualTo(written);
        return event;
    }
}
