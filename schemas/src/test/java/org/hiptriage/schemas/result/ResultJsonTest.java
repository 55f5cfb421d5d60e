package org.hiptriage.schemas.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.Advice;
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
import org.hiptriage.events.Side;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.events.WeighedFinding;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private static final String CONTRACT = """
            {"resultId":"00000000-0000-0001-0000-000000000001","assessmentId":"00000000-0000-0002-0000-000000000002",
             "runnerId":"r-1","side":"left","observedAt":"2026-11-20T07:30:00+01:00","triagedAt":"2026-11-20T06:30:02Z",
             "trigger":"ASSESSMENT","knowledge":[{"pack":"runner-hip-pain","version":"2026.11.0","sha256":"ab"}],
             "level":"SEE_DOCTOR","timeFrame":"P7D",
             "redFlags":[{"code":"recurrent","level":"SEE_DOCTOR","timeFrame":"P7D","because":["history.recurrent-bouts"],
               "derived":false,"sources":["article:R3"],"reason":"It keeps coming back.","action":"See a doctor."}],
             "couldNotRuleOut":[],
             "conditions":[{"code":"trochanteric-bursitis","score":0.82,
               "supporting":[{"finding":"sign.tender-outer-hip","sources":["article:C1.5"]}],
               "conflicting":[],"missing":["timing.night-lying-on-side"]}],
             "tie":false,"derived":[{"finding":"risk.mileage-increase","because":"12.4 km"}],
             "advice":{"now":"n","running":"r","crossTraining":["swimming"],"avoid":[],"treatment":["t"],"prevention":["p"],
               "recoveryWeeks":{"min":6}},
             "nextQuestion":"timing.night-lying-on-side",
             "counterfactual":[{"change":{"history.recurrent-bouts":"absent"},"gives":{"level":"SELF_CARE"}}],
             "planning":{"painScore":4,"precautions":["outer-hip-pain"],"holds":[],"zone":"Europe/Copenhagen"}}""";

    @Test
    void a_result_is_the_json_of_the_contract() throws Exception {
        JsonNode written = new JsonMapper().readTree(ResultJson.write(ResultJson.of(result())));
        assertThat(written).isEqualTo(new JsonMapper().readTree(CONTRACT));
    }

    @Test
    void what_is_not_there_is_left_out() {
        TriageCompleted bare = TriageCompleted.newBuilder(result())
                .setSide(null)
                .setTimeFrame(null)
                .setNextQuestion(null)
                .setPlanning(new PlanConstraints(null, List.of(), List.of(), null))
                .build();
        assertThat(ResultJson.of(bare))
                .doesNotContainKeys("side", "timeFrame", "nextQuestion")
                .doesNotContainValue(null);
        assertThat(ResultJson.write(ResultJson.of(bare))).doesNotContain("null");
    }

    @Test
    void a_preview_has_no_result_id() {
        assertThat(ResultJson.preview(result())).doesNotContainKey("resultId").containsKey("assessmentId");
    }

    @Test
    void a_contradiction_is_shown_and_only_where_there_is_one() {
        TriageCompleted contradicting = TriageCompleted.newBuilder(result())
                .setDerived(List.of(new DerivedFinding("history.recurrent-bouts", "three bouts", true)))
                .build();

        assertThat(ResultJson.write(ResultJson.of(contradicting)))
                .contains(
                        "\"derived\":[{\"finding\":\"history.recurrent-bouts\",\"because\":\"three bouts\",\"contradicts\":true}]");
        assertThat(ResultJson.write(ResultJson.of(result()))).doesNotContain("contradicts", "painTrend");
    }

    @Test
    void a_pain_trend_tells_from_where_to_where() {
        TriageCompleted falling = TriageCompleted.newBuilder(result())
                .setPainTrend(new PainTrend(
                        PainDirection.FALLING,
                        new DatedScore(6, LocalDate.parse("2026-11-01")),
                        new DatedScore(3, LocalDate.parse("2026-11-20")),
                        "less pain"))
                .build();

        assertThat(ResultJson.write(ResultJson.of(falling)))
                .contains("\"painTrend\":{\"direction\":\"FALLING\",\"from\":{\"painScore\":6,\"on\":\"2026-11-01\"},"
                        + "\"to\":{\"painScore\":3,\"on\":\"2026-11-20\"},\"because\":\"less pain\"}");
    }

    private static TriageCompleted result() {
        UUID id = new UUID(1, 1);
        return TriageCompleted.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.parse("2026-11-20T06:30:00Z"))
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(Instant.parse("2026-11-20T06:30:01Z"))
                .setSource("/triage-service")
                .setResultId(id)
                .setAssessmentId(new UUID(2, 2))
                .setRunnerId("r-1")
                .setSide(Side.LEFT)
                .setTriagedAt(Instant.parse("2026-11-20T06:30:02Z"))
                .setTrigger(TriageTrigger.ASSESSMENT)
                .setKnowledge(List.of(new KnowledgePack("runner-hip-pain", "2026.11.0", "ab")))
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("P7D")
                .setRedFlags(List.of(new RaisedFlag(
                        "recurrent",
                        Level.SEE_DOCTOR,
                        "P7D",
                        List.of("history.recurrent-bouts"),
                        false,
                        List.of("article:R3"),
                        "It keeps coming back.",
                        "See a doctor.")))
                .setCouldNotRuleOut(List.of())
                .setConditions(List.of(new PossibleCondition(
                        "trochanteric-bursitis",
                        0.82,
                        List.of(new WeighedFinding("sign.tender-outer-hip", List.of("article:C1.5"))),
                        List.of(),
                        List.of("timing.night-lying-on-side"))))
                .setTie(false)
                .setDerived(List.of(new DerivedFinding("risk.mileage-increase", "12.4 km", false)))
                .setAdvice(new Advice(
                        "n",
                        "r",
                        List.of("swimming"),
                        List.of(),
                        List.of("t"),
                        List.of("p"),
                        new RecoveryWeeks(6, null)))
                .setNextQuestion("timing.night-lying-on-side")
                .setCounterfactual(List.of(new OutcomeChange(
                        List.of(new FindingAnswer("history.recurrent-bouts", Presence.ABSENT)), Level.SELF_CARE, null)))
                .setPlanning(new PlanConstraints(4, List.of("outer-hip-pain"), List.of(), "Europe/Copenhagen"))
                .build();
    }
}
