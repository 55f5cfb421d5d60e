package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.state.PastCheckIn;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;

class MemoryOfCheckInsTest {
    private static final EventSerde<RunnerHistory> STATE = EventSerde.of(RunnerHistory.class);
    private static final Triage TRIAGE = new Triage(ShippedPacks.rules(), Clock.systemUTC());
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void theNewestAssessmentIsKeptAsReported_andALateOlderOneDoesNotReplaceIt() {
        SymptomsReported newer = assessment(10).setZone("Europe/Copenhagen").build();
        RunnerHistory history =
                after(Optional.of(after(Optional.empty(), newer)), assessment(5).build());

        SymptomsReported kept =
                Recollection.of(Optional.of(history)).newestAssessment().orElseThrow();

        assertThat(kept)
                .isEqualTo(SymptomsReported.newBuilder(newer).setSource("").build());
        assertThat(Recollection.of(Optional.of(history)).assessments()).hasSize(2);
    }

    @Test
    void thePublishedStateIsTheOneThatIsWritten() {
        List<Schema> published = PublishedSchemas.of(RunnerHistory.class);
        assertThat(SchemaNormalization.parsingFingerprint64(published.get(published.size() - 1)))
                .as("a changed state needs a published copy of its own, or older records cannot be read")
                .isEqualTo(SchemaNormalization.parsingFingerprint64(RunnerHistory.getClassSchema()));
    }

    @Test
    void theRecordStaysBelow64KiB_withAFullAssessmentAndManyCheckIns() {
        SymptomsReported full = assessment(0)
                .setZone("America/Argentina/ComodRivadavia")
                .setSource("x".repeat(100_000))
                .setFindings(Vocabulary.shipped().codes().stream()
                        .map(code -> new FindingAnswer(code, Presence.UNKNOWN))
                        .toList())
                .build();
        RunnerHistory history = after(Optional.empty(), full);
        for (int i = 1; i < 600; i++) {
            history = after(Optional.of(history), checkIn(i, i % 11).build());
        }
        for (int i = 600; i < 660; i++) {
            history = after(
                    Optional.of(history),
                    SymptomsReported.newBuilder(full)
                            .setAssessmentId(new UUID(1, i))
                            .setOccurredAt(START.plus(Duration.ofDays(i)))
                            .build());
        }

        assertThat(history.getCheckIns()).hasSize(PastCheckIns.MOST);
        assertThat(STATE.write(history)).hasSizeLessThan(64 << 10);
    }

    @Test
    void howeverOftenARunnerChecksInTheWorstAndTheUrgentAreNotForgotten() {
        var random = new Random(7);
        Optional<RunnerHistory> history =
                Optional.of(after(Optional.empty(), assessment(0).build()));
        history = Optional.of(after(history, checkIn(1, 9).build()));
        history = Optional.of(
                after(history, checkIn(2, 1).setNewUrgentSymptom(true).build()));
        for (int i = 3; i < 900; i++) {
            history = Optional.of(after(history, checkIn(i, random.nextInt(8)).build()));
        }

        List<PastCheckIn> kept = history.orElseThrow().getCheckIns();
        assertThat(kept)
                .hasSize(PastCheckIns.MOST)
                .extracting(PastCheckIn::getPainScore)
                .contains(9);
        assertThat(kept).anyMatch(PastCheckIn::getNewUrgentSymptom);
        assertThat(kept.get(PastCheckIns.MOST - 1).getOccurredAt()).isEqualTo(START.plus(Duration.ofDays(899)));
    }

    @Test
    void whatLiesBeforeTheNewestAssessmentIsForgottenFirst() {
        Optional<RunnerHistory> history =
                Optional.of(after(Optional.empty(), checkIn(1, 9).build()));
        history = Optional.of(after(history, assessment(2).build()));
        for (int i = 3; i < 3 + PastCheckIns.MOST; i++) {
            history = Optional.of(after(history, checkIn(i, 3).build()));
        }

        assertThat(history.orElseThrow().getCheckIns())
                .extracting(PastCheckIn::getOccurredAt)
                .containsExactlyElementsOf(IntStream.range(3, 3 + PastCheckIns.MOST)
                        .mapToObj(day -> START.plus(Duration.ofDays(day)))
                        .toList());
    }

    private static RunnerHistory after(Optional<RunnerHistory> history, SymptomsReported report) {
        return PastReports.with(history, report, TRIAGE.of(report, Recollection.of(history)), ContentDigest.of(report));
    }

    private static SymptomsReported.Builder assessment(int day) {
        return Reports.mild("r-1").setOccurredAt(START.plus(Duration.ofDays(day)));
    }

    private static SymptomsReported.Builder checkIn(int day, int painScore) {
        return Reports.checkIn("r-1", painScore).setOccurredAt(START.plus(Duration.ofDays(day)));
    }
}
