package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hiptriage.events.Level;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedStreamTest {
    private final MirrorSeal seal = new MirrorSeal();
    private final EventFormats formats = EventFormats.closedWith(seal);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private Path state;

    @Test
    void aSealedReportIsTriaged_andNothingOfItStandsOpenInAnyTopicOrInTheMemory() {
        try (var bench = bench(formats)) {
            sendSealed(bench, Reports.urgent("r-1").setReceivedAt(now).build());

            byte[] result = bench.sentTo("triage-results").get(0).value();
            assertThat(formats.of(Topics.TRIAGE_RESULTS).read(result).getLevel())
                    .isEqualTo(Level.URGENT_CARE);
            byte[] alert = bench.sentTo("red-flag-alerts").get(0).value();
            assertThat(formats.of(Topics.RED_FLAG_ALERTS).read(alert).getRunnerId())
                    .isEqualTo("r-1");
            RunnerHistory kept = bench.historyOf("r-1");
            byte[] memory = Objects.requireNonNull(kept.getSealed()).array();
            for (byte[] value : new byte[][] {result, alert, memory}) {
                assertThat(SealedBytes.isIn(value)).isTrue();
                assertThat(new String(value, ISO_8859_1)).doesNotContain("flag.", "infection");
            }
            assertThat(kept)
                    .isEqualTo(RunnerHistory.newBuilder()
                            .setSealed(kept.getSealed())
                            .build());
        }
    }

    @Test
    void whatIsRememberedSealedIsKnownToTheNextReport_andSoIsWhatWasWrittenOpenBefore() {
        UUID assessmentId = UUID.randomUUID();
        SymptomsReported report = Reports.mild("r-1")
                .setAssessmentId(assessmentId)
                .setReceivedAt(now)
                .build();
        try (var bench = bench(formats)) {
            bench.send(report);
            sendSealed(bench, report);

            assertThat(bench.sentTo("triage-results")).hasSize(1);
            assertThat(bench.counted("hip.repeated.reports")).isOne();
        }
    }

    @Test
    void aRecordWhoseKeyWasDestroyedIsDropped_andIsNoDeadLetter() {
        try (var bench = bench(formats)) {
            byte[] closed = formats.of(Topics.SYMPTOM_EVENTS)
                    .write(Reports.urgent("r-1").setReceivedAt(now).build());
            seal.destroyed.add("r-1");
            bench.send("r-1".getBytes(UTF_8), closed, new RecordHeaders());

            assertThat(bench.sentTo("triage-results")).isEmpty();
            assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
            assertThat(bench.counted("hip.erased.records", "topic", "symptom-events"))
                    .isOne();
        }
    }

    @Test
    void afterAnErasureOnlyTheMarkCanBeReadWithoutTheKey() {
        try (var bench = bench(formats)) {
            sendSealed(bench, Reports.urgent("r-1").setReceivedAt(now).build());
            bench.send(RunnerErasureRequested.newBuilder()
                    .setEventId(new UUID(7, 7))
                    .setOccurredAt(now)
                    .setOccurredAtOffsetSeconds(0)
                    .setReceivedAt(now)
                    .setSource("/a-test")
                    .setErasureId(new UUID(7, 7))
                    .setRunnerId("r-1")
                    .build());
            assertThat(bench.historyOf("r-1").getErasedAt()).isEqualTo(now);
            seal.destroyed.add("r-1");

            bench.send("r-1".getBytes(UTF_8), "fever".getBytes(UTF_8), new RecordHeaders());
            assertThat(bench.sentTo("symptom-events.dlt"))
                    .as("older than the erasure")
                    .isEmpty();
        }
    }

    @Test
    void withoutKeysASealedRecordStopsTheStream_ratherThanBecomingADeadLetter() {
        try (var bench = bench(EventFormats.singleObject())) {
            SymptomsReported report = Reports.urgent("r-1").build();
            assertThatThrownBy(() -> sendSealed(bench, report))
                    .hasRootCauseInstanceOf(SealedRecordException.class)
                    .hasStackTraceContaining("hip.sealing.enabled");
            assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
        }
    }

    private Bench bench(EventFormats used) {
        return new Bench(state, Bench.SHIPPED::of, Bench.SHIPPED_RUNS::of, used);
    }

    private void sendSealed(Bench bench, SymptomsReported report) {
        bench.send(
                report.getRunnerId().getBytes(UTF_8),
                formats.of(Topics.SYMPTOM_EVENTS).write(report),
                new RecordHeaders());
    }
}
