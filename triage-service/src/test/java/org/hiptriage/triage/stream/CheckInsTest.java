package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Pack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check-ins through the topology, with what was remembered of the runner. */
class CheckInsTest {
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
    void aCheckInIsTriagedWithTheNewestAssessment() {
        bench.send(Reports.mild("r-1").setZone("Europe/Copenhagen").build());
        SymptomsReported checkIn =
                Reports.checkIn("r-1", 2).setSeenByClinician(false).build();
        bench.send(checkIn);

        TriageCompleted result = lastResult();
        assertThat(result.getTrigger()).isEqualTo(TriageTrigger.CHECK_IN);
        assertThat(result.getAssessmentId()).isEqualTo(checkIn.getAssessmentId());
        assertThat(result.getResultId())
                .isEqualTo(EventIds.result(
                        "r-1",
                        checkIn.getAssessmentId(),
                        ShippedPacks.knowledge().packs().stream()
                                .map(Pack::sha256)
                                .toList()));
        assertThat(result.getSide()).isEqualTo(Side.LEFT);
        assertThat(result.getLevel()).isEqualTo(Level.SELF_CARE);
        assertThat(result.getConditions().get(0).getCode()).isEqualTo("trochanteric-bursitis");
        assertThat(result.getPlanning().getPainScore()).isEqualTo(2);
        assertThat(result.getPlanning().getZone()).isEqualTo("Europe/Copenhagen");
        assertThat(result.getPlanning().getHolds()).isEmpty();
        assertThat(result.getSeenByClinician()).isFalse();
        assertThat(bench.sentTo("red-flag-alerts")).isEmpty();
        assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
    }

    @Test
    void aNineIsAnAlert_andALaterThreeDoesNotTakeItBack_untilANewAssessment() {
        bench.send(Reports.mild("r-1").build());
        bench.send(Reports.checkIn("r-1", 9).build());
        assertThat(lastResult().getLevel()).isEqualTo(Level.URGENT_CARE);
        bench.send(Reports.checkIn("r-1", 3).build());
        TriageCompleted later = lastResult();
        assertThat(later.getLevel()).isEqualTo(Level.URGENT_CARE);

        assertThat(bench.sentTo("red-flag-alerts"))
                .hasSize(2)
                .last()
                .satisfies(alert ->
                        assertThat(ALERTS.read(alert.value()).getResultId()).isEqualTo(later.getResultId()));

        bench.send(afterwards(Reports.mild("r-1")).build());
        bench.send(afterwards(Reports.checkIn("r-1", 3)).build());
        assertThat(lastResult().getLevel()).isEqualTo(Level.SELF_CARE);
    }

    @Test
    void anotherRunnersCheckInsDoNotCount() {
        bench.send(Reports.mild("r-1").build());
        bench.send(Reports.checkIn("r-2", 9).build());
        bench.send(Reports.checkIn("r-1", 3).build());

        assertThat(lastResult().getLevel()).isEqualTo(Level.SELF_CARE);
    }

    @Test
    void aRepeatGivesNothing_andTheSameIdWithOtherContentConflicts() {
        SymptomsReported checkIn = Reports.checkIn("r-1", 3).build();
        bench.send(checkIn);
        bench.send(checkIn);
        bench.send(SymptomsReported.newBuilder(checkIn).setPainScore(9).build());

        assertThat(bench.sentTo("triage-results")).hasSize(1);
        assertThat(bench.counted("hip.repeated.reports")).isOne();
        assertThat(bench.sentTo("symptom-events.dlt"))
                .singleElement()
                .satisfies(letter -> assertThat(new String(
                                letter.headers().lastHeader("dlt_reason").value(), UTF_8))
                        .isEqualTo("conflicting"));
    }

    @Test
    void aCheckInThatNobodyKnowsAnAssessmentOfFailsClosed() {
        bench.send(Reports.checkIn("r-1", 0).build());

        TriageCompleted result = lastResult();
        assertThat(result.getLevel()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(result.getTimeFrame()).isEqualTo("PT24H");
        assertThat(result.getPlanning().getHolds()).containsExactly("assessment-needed", "age-unknown");
        assertThat(result.getNextQuestion()).startsWith("flag.");
    }

    @Test
    void threeWeeksWithoutImprovementRaiseTheDerivedFlag_byCheckInAndByAssessment() {
        SymptomsReported first = earlier(Reports.mild("r-1"), 22).build();
        var startedOn = first.getOccurredAt().atZone(ZoneOffset.ofHours(1)).toLocalDate();
        bench.send(SymptomsReported.newBuilder(first)
                .setSelfTreatmentStartedOn(startedOn)
                .build());
        bench.send(Reports.checkIn("r-1", 3).build());
        assertRaisedFromHistory(lastResult());

        bench.send(afterwards(Reports.mild("r-1"))
                .setSelfTreatmentStartedOn(startedOn)
                .build());
        assertRaisedFromHistory(lastResult());
    }

    private static void assertRaisedFromHistory(TriageCompleted result) {
        assertThat(result.getRedFlags()).extracting(RaisedFlag::getCode).containsExactly("no-improvement");
        assertThat(result.getRedFlags().get(0).getDerived()).isTrue();
        assertThat(result.getDerived().get(0).getBecause()).startsWith("pain 3 on 20");
    }

    private static SymptomsReported.Builder earlier(SymptomsReported.Builder report, int days) {
        return report.setOccurredAt(report.getOccurredAt().minus(Duration.ofDays(days)));
    }

    private static SymptomsReported.Builder afterwards(SymptomsReported.Builder report) {
        return report.setOccurredAt(report.getReceivedAt().plusSeconds(120));
    }

    private TriageCompleted lastResult() {
        List<TriageCompleted> results = bench.sentTo("triage-results").stream()
                .map(record -> RESULTS.read(record.value()))
                .toList();
        return results.get(results.size() - 1);
    }
}
