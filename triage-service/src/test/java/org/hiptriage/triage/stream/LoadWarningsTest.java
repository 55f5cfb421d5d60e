package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a spike warns, and whom not. */
class LoadWarningsTest {
    private static final EventSerde<LoadWarningRaised> WARNINGS = EventSerde.of(LoadWarningRaised.class);

    private Bench bench;

    @BeforeEach
    void threeRunsOfEightKilometers(@TempDir Path state) {
        bench = new Bench(state);
        for (int daysAgo : new int[] {20, 15, 10}) {
            bench.send(Runs.daysAgo("r-1", daysAgo, 8).build());
        }
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aSpikeWarnsARunnerWithoutAComplaint_inNumbers() {
        RunRecorded spike = Runs.daysAgo("r-1", 1, 12.4).build();
        bench.sendRun(
                "r-1".getBytes(UTF_8),
                EventSerde.of(RunRecorded.class).write(spike),
                new RecordHeaders()
                        .add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8)));

        assertThat(bench.sentTo("load-warnings")).singleElement().satisfies(record -> {
            LoadWarningRaised warning = WARNINGS.read(record.value());
            assertThat(record.key()).isEqualTo("r-1".getBytes(UTF_8));
            assertThat(warning.getWarningId()).isEqualTo(EventIds.loadWarning("r-1", spike.getRunId()));
            assertThat(warning.getEventId()).isEqualTo(warning.getWarningId());
            assertThat(warning.getRunnerId()).isEqualTo("r-1");
            assertThat(warning.getRunId()).isEqualTo(spike.getRunId());
            assertThat(warning.getOccurredAt()).isEqualTo(spike.getStartedAt());
            assertThat(warning.getOccurredAtOffsetSeconds()).isEqualTo(3600);
            assertThat(warning.getReceivedAt()).isEqualTo(spike.getReceivedAt());
            assertThat(warning.getDistanceMeters()).isEqualTo(12_400);
            assertThat(warning.getLongestBeforeMeters()).isEqualTo(8_000);
            assertThat(header(record, "ce_id")).isEqualTo(warning.getWarningId().toString());
            assertThat(header(record, "ce_type")).isEqualTo("org.hiptriage.events.LoadWarningRaised");
            assertThat(header(record, "ce_source")).isEqualTo("/triage-service");
            assertThat(header(record, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        });
        assertThat(bench.results()).isEmpty();
        assertThat(bench.counted("hip.load.warnings")).isOne();
    }

    @Test
    void tenPercentMoreIsNoSpike() {
        bench.send(Runs.daysAgo("r-1", 1, 8.8).build());

        assertThat(bench.sentTo("load-warnings")).isEmpty();
    }

    @Test
    void aRunnerWithAComplaintIsNotWarned_forTheResultTellsIt() {
        bench.send(Reports.mild("r-1").build());
        bench.send(Runs.daysAgo("r-1", 1, 12).build());

        assertThat(bench.sentTo("load-warnings")).isEmpty();
    }

    @Test
    void onceTheComplaintIsOverTheRunnerIsWarnedAgain() {
        var before = Reports.mild("r-1");
        RunRecorded run = Runs.daysAgo("r-1", 1, 12).build();
        // Counted from the run, for days are local dates: counted from now it would depend on the hour of the test.
        bench.send(before.setOccurredAt(run.getStartedAt().minus(Duration.ofDays(42)))
                .build());
        bench.send(run);

        assertThat(bench.sentTo("load-warnings")).hasSize(1);
    }

    @Test
    void aComplaintSilentForFortyDaysStillGoesOn() {
        var before = Reports.mild("r-1");
        RunRecorded run = Runs.daysAgo("r-1", 1, 12).build();
        // Not 41: the rule looks at the end of the run, which may be on the next date.
        bench.send(before.setOccurredAt(run.getStartedAt().minus(Duration.ofDays(40)))
                .build());
        bench.send(run);

        assertThat(bench.sentTo("load-warnings")).isEmpty();
    }

    @Test
    void atMostOneInSevenDays_byTheStartOfTheRuns() {
        RunRecorded first = Runs.daysAgo("r-1", 8, 10).build();
        Duration week = Duration.ofDays(7);
        bench.send(first);
        bench.send(Runs.of("r-1", first.getStartedAt().plus(week).minusMillis(1), 12)
                .build());
        bench.send(Runs.of("r-1", first.getStartedAt().plus(week), 15)
                .setDurationSeconds(3000)
                .build());

        assertThat(bench.sentTo("load-warnings"))
                .extracting(record -> WARNINGS.read(record.value()).getDistanceMeters())
                .containsExactly(10_000.0, 15_000.0);
    }

    @Test
    void aRepeatACorrectionAndTheSameRunFromAPhoneWarnOfNothingMore() {
        RunRecorded spike = Runs.daysAgo("r-1", 1, 12).build();
        bench.send(spike);
        bench.send(spike);
        bench.send(RunRecorded.newBuilder(spike)
                .setEventId(UUID.randomUUID())
                .setModifiedAt(spike.getReceivedAt())
                .setDistanceMeters(13_000.0)
                .build());
        bench.send(RunRecorded.newBuilder(spike)
                .setEventId(UUID.randomUUID())
                .setRunId(UUID.randomUUID())
                .setSource("https://phone.example")
                .build());

        assertThat(bench.sentTo("load-warnings")).hasSize(1);
        assertThat(bench.counted("hip.recorded.runs", "news", "false")).isOne();
    }

    @Test
    void anImportOfOldRunsWarnsOfNone() {
        RunRecorded old = Runs.daysAgo("r-1", 5, 12).build();
        bench.send(RunRecorded.newBuilder(old)
                .setReceivedAt(old.getStartedAt()
                        .plusSeconds(old.getDurationSeconds())
                        .plus(Duration.ofDays(3))
                        .plusMillis(1))
                .build());

        assertThat(bench.sentTo("load-warnings")).isEmpty();
    }

    @Test
    void cyclingIsNoRunningLoad() {
        bench.send(Runs.daysAgo("r-1", 1, 40).setSport("cycling").build());

        assertThat(bench.sentTo("load-warnings")).isEmpty();
        assertThat(bench.historyOf("r-1").getRuns()).hasSize(4);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
