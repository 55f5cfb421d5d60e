package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class ReportValidationTest {

    @Test
    void whatTheJsonReaderAcceptedIsRight() {
        assertThat(ReportValidation.problemsOf(Body.complete().accepted())).isEmpty();
    }

    @Test
    void aMissingUrgentAnswerIsForTriageToTakeAsUnknown() {
        assertThat(wrong(report -> report.setFindings(List.of()))).isEmpty();
    }

    @Test
    void rangesAreThoseOfTheJson() {
        assertThat(wrong(report -> report.setAge(120).setPainScore(10))).isEmpty();
        assertThat(wrong(report -> report.setAge(121))).containsExactly("age");
        assertThat(wrong(report -> report.setAge(-1))).containsExactly("age");
        assertThat(wrong(report -> report.setPainScore(11))).containsExactly("painScore");
        assertThat(wrong(report -> report.setPainScore(-1))).containsExactly("painScore");
        assertThat(wrong(report -> report.setRunnerId("anna@example.org"))).containsExactly("runnerId");
        assertThat(wrong(report -> report.setZone("Europe/Atlantis"))).containsExactly("zone");
        assertThat(wrong(report -> report.setPainStartedOn(LocalDate.parse("2026-11-22"))))
                .containsExactly("painStartedOn");
        assertThat(wrong(report -> report.setSelfTreatmentStartedOn(LocalDate.parse("1850-01-01"))))
                .containsExactly("selfTreatmentStartedOn");
    }

    @Test
    void timesAreJudgedByTheTimeOfReceipt() {
        assertThat(wrong(report -> report.setOccurredAt(Body.RECEIVED_AT.plusSeconds(300))))
                .isEmpty();
        assertThat(wrong(report -> report.setOccurredAt(Body.RECEIVED_AT.plusSeconds(301))))
                .containsExactly("occurredAt");
        assertThat(wrong(report -> report.setOccurredAtOffsetSeconds(64800))).isEmpty();
        assertThat(wrong(report -> report.setOccurredAtOffsetSeconds(64801)))
                .containsExactly("occurredAtOffsetSeconds");
        assertThat(wrong(report -> report.setOccurredAtOffsetSeconds(Integer.MIN_VALUE)))
                .containsExactly("occurredAtOffsetSeconds");
    }

    @Test
    void onlyACheckInMayLeaveTheAgeOut() {
        assertThat(wrong(report -> report.setAge(null))).containsExactly("age");
        assertThat(wrong(report -> checkIn(report).setAge(null))).isEmpty();
        assertThat(wrong(report -> checkIn(report).setAge(121))).isEmpty();
    }

    @Test
    void aCheckInNeedsScoreAndUrgentAnswer_andTakesNoFindings() {
        assertThat(wrong(report -> checkIn(report).setPainScore(null).setNewUrgentSymptom(null)))
                .containsExactly("painScore", "newUrgentSymptom");
        assertThat(wrong(report -> checkIn(report).setPainScore(11))).containsExactly("painScore");
        assertThat(wrong(report ->
                        checkIn(report).setFindings(Body.complete().accepted().getFindings())))
                .containsExactly("findings");
        assertThat(wrong(report -> checkIn(report).setSessionId("x".repeat(64))))
                .isEmpty();
        assertThat(wrong(report -> checkIn(report).setSessionId("x".repeat(65))))
                .containsExactly("sessionId");
    }

    private static SymptomsReported.Builder checkIn(SymptomsReported.Builder report) {
        return report.setKind(SymptomReportKind.CHECK_IN)
                .setNewUrgentSymptom(false)
                .setFindings(List.of());
    }

    @Test
    void eachFindingIsKnownAndGivenOnce() {
        List<FindingAnswer> answers = new ArrayList<>();
        answers.add(new FindingAnswer("flag.fever", Presence.ABSENT));
        answers.add(new FindingAnswer("flag.fever", Presence.PRESENT));
        answers.add(new FindingAnswer("secret text", Presence.PRESENT));

        assertThat(wrong(report -> report.setFindings(answers)))
                .containsExactly("findings.flag.fever", "findings, entry number 3");
    }

    private static List<String> wrong(UnaryOperator<SymptomsReported.Builder> change) {
        SymptomsReported.Builder report =
                SymptomsReported.newBuilder(Body.complete().accepted());
        return ReportValidation.problemsOf(change.apply(report).build()).stream()
                .map(FieldProblem::field)
                .toList();
    }
}
