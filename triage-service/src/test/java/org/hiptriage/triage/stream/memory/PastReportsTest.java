package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.event.ShortDigest;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.memory.PastReports.Comparison;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;

class PastReportsTest {
    private static final int BOUND_BYTES = 64 << 10;
    private static final Triage TRIAGE = new Triage(ShippedPacks.rules(), Clock.systemUTC());
    private static final SymptomsReported REPORT = Reports.urgent("r-1").build();
    private static final Triaged TRIAGED = TRIAGE.of(REPORT);

    @Test
    void theRecordStaysBelow64KiB_howeverLongARunnerReports() {
        Optional<RunnerHistory> history = Optional.empty();
        for (int i = 0; i < 300; i++) {
            history = Optional.of(PastReports.with(history, report(i, 10), triaged(i), digest(i)));
        }

        assertThat(history.orElseThrow().getSeenReports().remaining()).isEqualTo(256 * 32);
        assertThat(history.orElseThrow().getAssessments()).hasSize(50);
        assertThat(EventSerde.of(RunnerHistory.class).write(history.orElseThrow()))
                .hasSizeLessThan(BOUND_BYTES);
    }

    @Test
    void theLast256ReportsAreKnown_andNoOlderOne() {
        Optional<RunnerHistory> history = Optional.empty();
        for (int i = 0; i < 257; i++) {
            history = Optional.of(PastReports.with(history, report(i, 3), triaged(i), digest(i)));
        }

        assertThat(PastReports.compare(history, id(0), digest(0))).isEqualTo(Comparison.NEW);
        assertThat(PastReports.compare(history, id(1), digest(1))).isEqualTo(Comparison.SEEN);
        assertThat(PastReports.compare(history, id(256), digest(256))).isEqualTo(Comparison.SEEN);
        assertThat(PastReports.compare(history, id(256), digest(1))).isEqualTo(Comparison.CONFLICTING);
    }

    @Test
    void theAssessmentsObservedLastAreKept_whenOlderOnesArriveLate() {
        Optional<RunnerHistory> history = Optional.empty();
        for (int i = 60; i > 0; i--) {
            history = Optional.of(PastReports.with(history, report(i, 3), triaged(i), digest(i)));
        }

        assertThat(history.orElseThrow().getAssessments())
                .extracting(PastAssessment::getAssessmentId)
                .containsExactlyElementsOf(IntStream.rangeClosed(11, 60)
                        .mapToObj(PastReportsTest::id)
                        .toList());
    }

    @Test
    void theShortFormHoldsWhatALaterDecisionNeeds() {
        RunnerHistory history = PastReports.with(
                Optional.empty(),
                SymptomsReported.newBuilder(REPORT).setPainScore(6).build(),
                TRIAGED,
                digest(1));

        assertThat(history.getAssessments()).singleElement().satisfies(past -> {
            assertThat(past.getAssessmentId()).isEqualTo(REPORT.getAssessmentId());
            assertThat(past.getOccurredAt()).isEqualTo(REPORT.getOccurredAt());
            assertThat(past.getSide()).hasToString("LEFT");
            assertThat(past.getPainScore()).isEqualTo(6);
            assertThat(past.getLevel()).hasToString("URGENT_CARE");
        });
        assertThat(history.getLastOutcome()).satisfies(last -> {
            assertThat(last.getAssessmentId()).isEqualTo(REPORT.getAssessmentId());
            assertThat(last.getLevel()).hasToString("URGENT_CARE");
            assertThat(last.getTimeFrame()).isEqualTo("PT0S");
            assertThat(last.getRedFlags()).containsExactly("infection");
        });
    }

    private static SymptomsReported report(int number, int painScore) {
        return SymptomsReported.newBuilder(REPORT)
                .setAssessmentId(id(number))
                .setOccurredAt(Instant.EPOCH.plus(Duration.ofDays(number)))
                .setPainScore(painScore)
                .build();
    }

    private static Triaged triaged(int number) {
        TriageCompleted result = TriageCompleted.newBuilder(TRIAGED.result())
                .setAssessmentId(id(number))
                .setOccurredAt(Instant.EPOCH.plus(Duration.ofDays(number)))
                .build();
        return new Triaged(result, TRIAGED.alert(), TRIAGED.stands());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static ByteBuffer digest(int number) {
        return ByteBuffer.allocate(ShortDigest.BYTES).putInt(0, number);
    }
}
