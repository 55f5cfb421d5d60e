package org.hiptriage.triage.stream.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.events.DatedScore;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Level;
import org.hiptriage.events.OutcomeChange;
import org.hiptriage.events.PainDirection;
import org.hiptriage.events.PainTrend;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RecoveryWeeks;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.events.WeighedFinding;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.stream.Reports;
import org.junit.jupiter.api.Test;

class ResultWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final ResultWriter WRITER =
            new ResultWriter(List.of(pack("pack-one", "a".repeat(64)), pack("pack-two", "b".repeat(64))));
    private static final SymptomsReported REPORT = Reports.mild("r-1").build();
    private static final SymptomsReported NO_SIDE =
            Reports.mild("r-1").setSide(null).build();
    private static final TriageCompleted FULL = WRITER.result(REPORT, REPORT, Decisions.full(), NOW);

    @Test
    void theEnvelopeIsThatOfTheReport() {
        assertThat(FULL.getEventId()).isEqualTo(FULL.getResultId());
        assertThat(FULL.getOccurredAt()).isEqualTo(REPORT.getOccurredAt());
        assertThat(FULL.getOccurredAtOffsetSeconds()).isEqualTo(3600);
        assertThat(FULL.getReceivedAt()).isEqualTo(REPORT.getReceivedAt());
        assertThat(FULL.getSource()).isEqualTo("/triage-service");
        assertThat(FULL.getAssessmentId()).isEqualTo(REPORT.getAssessmentId());
        assertThat(FULL.getRunnerId()).isEqualTo("r-1");
        assertThat(FULL.getSide()).isEqualTo(Side.LEFT);
        assertThat(FULL.getTriagedAt()).isEqualTo(NOW);
        assertThat(FULL.getTrigger()).isEqualTo(TriageTrigger.ASSESSMENT);
        assertThat(FULL.getKnowledge())
                .containsExactly(
                        new KnowledgePack("pack-one", "2026.11.0", "a".repeat(64)),
                        new KnowledgePack("pack-two", "2026.11.0", "b".repeat(64)));
    }

    @Test
    void theResultIdComesFromTheAssessmentAndThePacks() {
        assertThat(FULL.getResultId())
                .isEqualTo(EventIds.result(
                        REPORT.getRunnerId(), REPORT.getAssessmentId(), List.of("b".repeat(64), "a".repeat(64))))
                .isNotEqualTo(EventIds.result(REPORT.getRunnerId(), REPORT.getAssessmentId(), List.of("a".repeat(64))));
    }

    @Test
    void everyFieldOfADecisionIsWritten() {
        assertThat(FULL.getLevel()).isEqualTo(Level.URGENT_CARE);
        assertThat(FULL.getTimeFrame()).isEqualTo("PT0S");
        assertThat(FULL.getRedFlags())
                .containsExactly(new RaisedFlag(
                        "flag-code",
                        Level.SEE_DOCTOR,
                        "PT24H",
                        List.of("flag.fever", "painScore"),
                        true,
                        List.of("article:R9"),
                        "flag reason",
                        "flag action"));
        assertThat(FULL.getCouldNotRuleOut()).containsExactly("open-code");
        assertThat(FULL.getConditions())
                .containsExactly(new PossibleCondition(
                        "condition-code",
                        0.82,
                        List.of(new WeighedFinding("for.finding", List.of("article:C1.5"))),
                        List.of(new WeighedFinding("against.finding", List.of("ext:choice"))),
                        List.of("missing.finding")));
        assertThat(FULL.getTie()).isTrue();
        assertThat(FULL.getDerived()).containsExactly(new DerivedFinding("derived.finding", "three runs", true));
        assertThat(FULL.getPainTrend())
                .isEqualTo(new PainTrend(
                        PainDirection.FALLING,
                        new DatedScore(6, LocalDate.parse("2026-11-01")),
                        new DatedScore(3, LocalDate.parse("2026-11-20")),
                        "trend words"));
        assertThat(FULL.getNextQuestion()).isEqualTo("next.finding");
        assertThat(FULL.getCounterfactual())
                .containsExactly(new OutcomeChange(
                        List.of(new FindingAnswer("changed.finding", Presence.ABSENT)),
                        Level.SELF_CARE,
                        "other-condition"));
        assertThat(FULL.getPlanning())
                .isEqualTo(new PlanConstraints(5, List.of("precaution-code"), List.of("hold-code"), null));
    }

    @Test
    void everyPieceOfAdviceIsWritten() {
        org.hiptriage.events.Advice advice = FULL.getAdvice();
        assertThat(advice.getNow()).isEqualTo("now text");
        assertThat(advice.getRunning()).isEqualTo("running text");
        assertThat(advice.getCrossTraining()).containsExactly("swimming");
        assertThat(advice.getAvoid()).containsExactly("rowing");
        assertThat(advice.getTreatment()).containsExactly("treatment text");
        assertThat(advice.getPrevention()).containsExactly("prevention text");
        assertThat(advice.getRecoveryWeeks()).isEqualTo(new RecoveryWeeks(2, 6));
    }

    @Test
    void theResultOfACheckInHasSideAndZoneOfTheAssessment_andEverythingElseOfTheCheckIn() {
        SymptomsReported checkIn =
                Reports.checkIn("r-1", 3).setSeenByClinician(true).build();
        SymptomsReported answered =
                SymptomsReported.newBuilder(REPORT).setZone("Europe/Copenhagen").build();

        TriageCompleted result = WRITER.result(checkIn, answered, Decisions.empty(), NOW);

        assertThat(result.getTrigger()).isEqualTo(TriageTrigger.CHECK_IN);
        assertThat(result.getAssessmentId()).isEqualTo(checkIn.getAssessmentId());
        assertThat(result.getOccurredAt()).isEqualTo(checkIn.getOccurredAt());
        assertThat(result.getSide()).isEqualTo(Side.LEFT);
        assertThat(result.getPlanning().getZone()).isEqualTo("Europe/Copenhagen");
        assertThat(result.getSeenByClinician()).isTrue();
        assertThat(FULL.getSeenByClinician()).isNull();
    }

    @Test
    void whatADecisionDoesNotHaveIsNull_andCanStillBeWrittenAsBytes() {
        TriageCompleted result = WRITER.result(NO_SIDE, NO_SIDE, Decisions.empty(), NOW);

        assertThat(result.getSide()).isNull();
        assertThat(result.getTimeFrame()).isNull();
        assertThat(result.getNextQuestion()).isNull();
        assertThat(result.getAdvice().getRecoveryWeeks()).isNull();
        assertThat(result.getPlanning().getPainScore()).isNull();
        EventSerde<TriageCompleted> serde = EventSerde.of(TriageCompleted.class);
        assertThat(serde.read(serde.write(result))).isEqualTo(result);
    }

    @Test
    void anOpenEndedRecoveryHasNoLongestTime() {
        assertThat(AdviceWriter.advice(new org.hiptriage.triage.decision.Advice(
                                "",
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.of(new org.hiptriage.triage.decision.RecoveryWeeks(6, OptionalInt.empty()))))
                        .getRecoveryWeeks())
                .isEqualTo(new RecoveryWeeks(6, null));
    }

    @Test
    void anAlertSaysWhatTheResultSays() {
        RedFlagRaised alert = WRITER.alert(FULL).orElseThrow();

        assertThat(alert.getEventId()).isEqualTo(alert.getAlertId()).isEqualTo(EventIds.alert(FULL.getResultId()));
        assertThat(alert.getOccurredAt()).isEqualTo(FULL.getOccurredAt());
        assertThat(alert.getOccurredAtOffsetSeconds()).isEqualTo(FULL.getOccurredAtOffsetSeconds());
        assertThat(alert.getReceivedAt()).isEqualTo(FULL.getReceivedAt());
        assertThat(alert.getSource()).isEqualTo("/triage-service");
        assertThat(alert.getResultId()).isEqualTo(FULL.getResultId());
        assertThat(alert.getAssessmentId()).isEqualTo(FULL.getAssessmentId());
        assertThat(alert.getRunnerId()).isEqualTo("r-1");
        assertThat(alert.getSide()).isEqualTo(Side.LEFT);
        assertThat(alert.getLevel()).isEqualTo(Level.URGENT_CARE);
        assertThat(alert.getTimeFrame()).isEqualTo("PT0S");
        assertThat(alert.getRedFlags()).isEqualTo(FULL.getRedFlags());
        assertThat(alert.getKnowledge()).isEqualTo(FULL.getKnowledge());
    }

    @Test
    void withoutARedFlagThereIsNoAlert() {
        assertThat(WRITER.alert(WRITER.result(REPORT, REPORT, Decisions.empty(), NOW)))
                .isEmpty();
    }

    private static Pack pack(String name, String sha256) {
        return new Pack(name, "2026.11.0", sha256, "title", false, Map.of());
    }
}
