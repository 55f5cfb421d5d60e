package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.Level;
import org.hiptriage.events.RemovedRecords;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an erased runner sent before is forgotten, wherever it comes from; what comes later counts. */
class ErasureTest {
    private static final EventSerde<ErasureCompleted> RECEIPTS = EventSerde.of(ErasureCompleted.class);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    Path state;

    @Test
    void nothingButTheMarkIsLeft_andTheReceiptCountsWhatWasRemoved() {
        try (var bench = new Bench(state)) {
            bench.send(Reports.mild("r-1").setReceivedAt(now.minusSeconds(5)).build());
            bench.send(
                    Runs.daysAgo("r-1", 1, 5).setReceivedAt(now.minusSeconds(5)).build());
            assertThat(bench.historyOf("r-1").getAssessments()).hasSize(1);

            RunnerErasureRequested erasure = erasure("r-1", now);
            bench.send(erasure);

            assertThat(bench.historyOf("r-1"))
                    .isEqualTo(RunnerHistory.newBuilder().setErasedAt(now).build());
            assertThat(bench.sentTo("erasure-receipts")).singleElement().satisfies(record -> {
                assertThat(new String(record.key(), UTF_8)).isEqualTo("r-1");
                ErasureCompleted receipt = RECEIPTS.read(record.value());
                assertThat(receipt.getErasureId()).isEqualTo(erasure.getErasureId());
                assertThat(receipt.getService()).isEqualTo("triage-service");
                assertThat(receipt.getRemoved())
                        .contains(new RemovedRecords("assessments", 1L), new RemovedRecords("runs", 1L));
            });
            assertThat(bench.counted("hip.erasures")).isOne();
        }
    }

    @Test
    void whatWasReceivedBeforeIsDroppedHoweverLateItComes_alsoARedFlag() {
        try (var bench = new Bench(state)) {
            bench.send(erasure("r-1", now));
            bench.send(Reports.urgent("r-1").setReceivedAt(now.minusMillis(1)).build());
            bench.send(Reports.urgent("r-1").setReceivedAt(now).build());
            bench.send(
                    Runs.daysAgo("r-1", 1, 5).setReceivedAt(now.minusSeconds(5)).build());

            assertThat(bench.results()).isEmpty();
            assertThat(bench.sentTo("red-flag-alerts")).isEmpty();
            assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
            assertThat(bench.historyOf("r-1").getRuns()).isEmpty();
            assertThat(bench.counted("hip.erased.records", "topic", "symptom-events"))
                    .isEqualTo(2);
            assertThat(bench.counted("hip.erased.records", "topic", "run-events"))
                    .isOne();
        }
    }

    @Test
    void whatCannotBeUsedIsNotKeptAsADeadLetterEither() {
        try (var bench = new Bench(state)) {
            bench.send(erasure("r-1", now));
            bench.send("r-1".getBytes(UTF_8), "fever".getBytes(UTF_8), new RecordHeaders());
            bench.send(Reports.urgent("r-1").setPainScore(77).build());
            bench.send("r-2".getBytes(UTF_8), "fever".getBytes(UTF_8), new RecordHeaders());

            assertThat(bench.sentTo("symptom-events.dlt"))
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(new String(letter.key(), UTF_8)).isEqualTo("r-2"));
        }
    }

    @Test
    void whatIsReceivedLaterStartsFromNothing_andTheMarkStays() {
        try (var bench = new Bench(state)) {
            UUID assessmentId = UUID.randomUUID();
            bench.send(report(assessmentId, now.minusSeconds(5)));
            bench.send(erasure("r-1", now));
            bench.send(report(assessmentId, now.plusMillis(1)));

            assertThat(bench.results())
                    .as("the same id is no repeat of what is forgotten")
                    .hasSize(2);
            assertThat(bench.historyOf("r-1").getAssessments()).hasSize(1);
            assertThat(bench.historyOf("r-1").getErasedAt()).isEqualTo(now);

            bench.send(
                    Runs.daysAgo("r-1", 1, 5).setReceivedAt(now.plusMillis(2)).build());
            bench.send(report(UUID.randomUUID(), now.minusMillis(1)));
            assertThat(bench.results()).isEmpty();
            assertThat(bench.historyOf("r-1").getRuns()).hasSize(1);
        }
    }

    @Test
    void anAssessmentThatWasReceivedLaterAndIsHereFirstStays_soThatItsCheckInsFindIt() {
        try (var bench = new Bench(state)) {
            bench.send(report(UUID.randomUUID(), now.minusSeconds(5)));
            SymptomsReported later = Reports.mild("r-1")
                    .setOccurredAt(now.minusSeconds(30))
                    .setReceivedAt(now.plusMillis(1))
                    .build();
            bench.send(later);
            bench.send(erasure("r-1", now));

            assertThat(bench.historyOf("r-1").getAssessments())
                    .singleElement()
                    .satisfies(past -> assertThat(past.getAssessmentId()).isEqualTo(later.getAssessmentId()));
            bench.send(later);
            bench.send(Reports.checkIn("r-1", 2)
                    .setOccurredAt(now.minusSeconds(10))
                    .setReceivedAt(now.plusMillis(2))
                    .build());
            assertThat(bench.results())
                    .as("two assessments, no repeat, and a check-in that knows the answers")
                    .hasSize(3)
                    .allSatisfy(result -> assertThat(result.getLevel()).isEqualTo(Level.SELF_CARE));
        }
    }

    @Test
    void anErasureThatIsReadAnewTakesNothingThatCameSince() {
        try (var bench = new Bench(state)) {
            RunnerErasureRequested erasure = erasure("r-1", now);
            bench.send(erasure);
            bench.send(report(UUID.randomUUID(), now.plusMillis(1)));
            bench.send(erasure);
            bench.send(erasure("r-1", now.minusSeconds(60)));

            assertThat(bench.historyOf("r-1").getAssessments()).hasSize(1);
            assertThat(bench.historyOf("r-1").getErasedAt()).isEqualTo(now);
            assertThat(bench.sentTo("erasure-receipts").stream()
                            .map(record -> RECEIPTS.read(record.value()).getEventId()))
                    .hasSize(3)
                    .startsWith(receiptId(erasure), receiptId(erasure));
        }
    }

    @Test
    void anErasureOfTheFutureIsADeadLetter_orItWouldDropRedFlagsUntilThen() {
        try (var bench = new Bench(state)) {
            bench.send(erasure("r-1", Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS)));
            bench.send(Reports.urgent("r-1").build());

            assertThat(bench.sentTo("runner-erasures.dlt")).hasSize(1);
            assertThat(bench.sentTo("red-flag-alerts")).hasSize(1);
        }
    }

    @Test
    void anErasureOfWhomNobodyCanBeIsADeadLetter_whoWaitsForKeysOfNobodyWaitsForGood() {
        try (var bench = new Bench(state)) {
            bench.send(erasure("r-\0", Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            bench.send(Reports.urgent("r-1").build());

            assertThat(bench.sentTo("runner-erasures.dlt")).hasSize(1);
            assertThat(bench.sentTo("red-flag-alerts")).hasSize(1);
        }
    }

    private static SymptomsReported report(UUID assessmentId, Instant receivedAt) {
        return Reports.mild("r-1")
                .setAssessmentId(assessmentId)
                .setReceivedAt(receivedAt)
                .build();
    }

    private static UUID receiptId(RunnerErasureRequested erasure) {
        return EventIds.erasureCompleted(erasure.getErasureId(), "triage-service");
    }

    private static RunnerErasureRequested erasure(String runnerId, Instant receivedAt) {
        UUID erasureId = UUID.randomUUID();
        return RunnerErasureRequested.newBuilder()
                .setEventId(erasureId)
                .setOccurredAt(receivedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(receivedAt)
                .setSource("/test")
                .setErasureId(erasureId)
                .setRunnerId(runnerId)
                .build();
    }
}
