package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.hiptriage.events.Level;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymptomsProcessorTest {
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);
    private static final EventSerde<RedFlagRaised> ALERTS = EventSerde.of(RedFlagRaised.class);

    private Bench bench;

    @BeforeEach
    void start(@TempDir Path state) {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aReportWithoutARedFlagGivesAResultAndNoAlert() {
        SymptomsReported report = Reports.mild("r-1").build();
        bench.send(report);

        assertThat(bench.sentTo("triage-results")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("r-1".getBytes(UTF_8));
            TriageCompleted result = RESULTS.read(record.value());
            assertThat(result.getAssessmentId()).isEqualTo(report.getAssessmentId());
            assertThat(result.getLevel()).isEqualTo(Level.SELF_CARE);
        });
        assertThat(bench.sentTo("red-flag-alerts")).isEmpty();
        assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
        assertThat(bench.counted("hip.triage.results", "level", "SELF_CARE")).isOne();
    }

    @Test
    void aReportWithARedFlagGivesAResultAndAnAlertThatPointsToIt() {
        bench.send(Reports.urgent("r-1").build());

        TriageCompleted result =
                RESULTS.read(bench.sentTo("triage-results").get(0).value());
        assertThat(bench.sentTo("red-flag-alerts")).singleElement().satisfies(record -> {
            RedFlagRaised alert = ALERTS.read(record.value());
            assertThat(alert.getResultId()).isEqualTo(result.getResultId());
            assertThat(alert.getLevel()).isEqualTo(Level.URGENT_CARE);
            assertThat(alert.getRedFlags()).isEqualTo(result.getRedFlags());
        });
    }

    @Test
    void itIsCountedWhichRulesHadASay_andThoseThatHadNoneAreThereToo() {
        bench.send(Reports.urgent("r-1").build());
        bench.send(Reports.mild("r-2").build());

        assertThat(bench.counted("hip.red.flags", "flag", "infection")).isOne();
        assertThat(bench.counted("hip.red.flags", "flag", "recurrent")).isZero();
        assertThat(bench.counted("hip.open.red.flags", "flag", "rules-failed")).isZero();
        assertThat(bench.counted("hip.possible.causes", "condition", "trochanteric-bursitis", "rank", "first"))
                .isPositive();
    }

    @Test
    void outputsCarryCloudEventsHeaders_andContinueTheTrace() {
        Headers headers = new RecordHeaders()
                .add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));
        SymptomsReported report = Reports.urgent("r-1").build();
        bench.send("r-1".getBytes(UTF_8), EventSerde.of(SymptomsReported.class).write(report), headers);

        TestRecord<byte[], byte[]> result = bench.sentTo("triage-results").get(0);
        UUID resultId = RESULTS.read(result.value()).getResultId();
        assertThat(header(result, "ce_id")).isEqualTo(resultId.toString());
        assertThat(header(result, "ce_type")).isEqualTo("org.hiptriage.events.TriageCompleted");
        assertThat(header(result, "ce_source")).isEqualTo("/triage-service");
        assertThat(Instant.parse(header(result, "ce_time"))).isEqualTo(report.getOccurredAt());
        assertThat(header(result, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(result, "content-type")).isEqualTo("application/avro");
        assertThat(header(result, "traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
        TestRecord<byte[], byte[]> alert = bench.sentTo("red-flag-alerts").get(0);
        assertThat(header(alert, "ce_type")).isEqualTo("org.hiptriage.events.RedFlagRaised");
        assertThat(header(alert, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void aRepeatGivesNothing_whoeverPassesItOn() {
        SymptomsReported report = Reports.urgent("r-1").build();
        bench.send(report);
        bench.send(report);
        bench.send(SymptomsReported.newBuilder(report)
                .setEventId(UUID.randomUUID())
                .setReceivedAt(report.getReceivedAt().plusSeconds(30))
                .setSource("/another-platform")
                .build());

        assertThat(bench.sentTo("triage-results")).hasSize(1);
        assertThat(bench.sentTo("red-flag-alerts")).hasSize(1);
        assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
        assertThat(bench.counted("hip.repeated.reports")).isEqualTo(2);
    }

    @Test
    void theSameIdWithOtherAnswersIsADeadLetter_andTheFirstOneCounts() {
        SymptomsReported first = Reports.mild("r-1").build();
        bench.send(first);
        bench.send(SymptomsReported.newBuilder(first).setPainScore(9).build());
        bench.send(first);

        assertThat(bench.sentTo("triage-results")).hasSize(1);
        assertThat(bench.sentTo("symptom-events.dlt"))
                .singleElement()
                .satisfies(record -> assertThat(header(record, "dlt_reason")).isEqualTo("conflicting"));
    }

    @Test
    void anAssessmentThatArrivesLateStillGetsItsResult_andItsPlaceInTime() {
        SymptomsReported newer = Reports.mild("r-1").build();
        SymptomsReported older = Reports.urgent("r-1")
                .setOccurredAt(newer.getOccurredAt().minusSeconds(3600))
                .build();
        bench.send(newer);
        bench.send(older);

        assertThat(bench.sentTo("triage-results")).hasSize(2);
        assertThat(bench.historyOf("r-1").getAssessments())
                .extracting(PastAssessment::getLevel)
                .containsExactly(PastLevel.URGENT_CARE, PastLevel.SELF_CARE);
    }

    @Test
    void runnersDoNotShareAHistory() {
        SymptomsReported one = Reports.mild("r-1").build();
        bench.send(one);
        bench.send(SymptomsReported.newBuilder(one).setRunnerId("r-2").build());

        assertThat(bench.sentTo("triage-results")).hasSize(2);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
