package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInJsonTest {
    private static final String FULL = """
            {"checkInId": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11", "runnerId": "r-481516",
             "observedAt": "2026-11-20T07:30:00+01:00", "painScore": 4, "newUrgentSymptom": false,
             "seenByClinician": true, "sessionId": "w1-s2.~_"}""";

    @Test
    void everyFieldIsRead() {
        SymptomsReported event = accepted(FULL);

        assertThat(event.getKind()).isEqualTo(SymptomReportKind.CHECK_IN);
        assertThat(event.getAssessmentId()).hasToString("5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11");
        assertThat(event.getEventId()).isEqualTo(EventIds.symptomsReported("r-481516", event.getAssessmentId()));
        assertThat(event.getOccurredAt()).isEqualTo("2026-11-20T06:30:00Z");
        assertThat(event.getOccurredAtOffsetSeconds()).isEqualTo(3600);
        assertThat(event.getReceivedAt()).isEqualTo(Body.RECEIVED_AT);
        assertThat(event.getPainScore()).isEqualTo(4);
        assertThat(event.getNewUrgentSymptom()).isFalse();
        assertThat(event.getSeenByClinician()).isTrue();
        assertThat(event.getSessionId()).isEqualTo("w1-s2.~_");
        assertThat(event.getAge()).isNull();
        assertThat(event.getSide()).isNull();
        assertThat(event.getFindings()).isEmpty();
        assertThat(ReportValidation.problemsOf(event)).isEmpty();
    }

    @Test
    void whatIsOptionalMayBeLeftOut_andStaysUnsaid() {
        SymptomsReported event = accepted("""
                {"runnerId": "r-1", "observedAt": "2026-11-20T07:30:00+01:00", "painScore": 0, "newUrgentSymptom": true}""");

        assertThat(event.getSeenByClinician()).isNull();
        assertThat(event.getSessionId()).isNull();
        assertThat(event.getAssessmentId().version()).isEqualTo(4);
    }

    @Test
    void whatIsRequiredIsNamedWhereItIsMissing() {
        assertThat(wrongFields("{}")).containsExactly("runnerId", "observedAt", "painScore", "newUrgentSymptom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkInId        | \"5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11\" | \"00000000-0000-0000-0000-000000000000\"",
                "runnerId         | \"r-481516\"                  | \"anna@example.org\"",
                "observedAt       | \"2026-11-20T07:30:00+01:00\" | \"2026-11-20T06:36:01Z\"",
                "painScore        | : 4                           | : 11",
                "painScore        | : 4                           | : -1",
                "painScore        | : 4                           | : 4.5",
                "painScore        | : 4                           | : null",
                "newUrgentSymptom | : false                       | : \"no\"",
                "newUrgentSymptom | : false                       | : null",
                "seenByClinician  | : true                        | : 1",
                "sessionId        | \"w1-s2.~_\"                  | \"\"",
                "sessionId        | \"w1-s2.~_\"                  | \"a b\""
            })
    void aWrongFieldIsNamed_andItsValueIsNotRepeated(String field, String right, String wrong) {
        String body = FULL.replace(right, wrong);
        assertThat(body).isNotEqualTo(FULL);

        assertThat(wrongFields(body)).containsExactly(field);
        assertThat(refused(body).toString()).doesNotContain("anna", "a b");
    }

    @Test
    void aSessionHasAtMost64Characters() {
        assertThat(accepted(FULL.replace("w1-s2.~_", "x".repeat(64))).getSessionId())
                .hasSize(64);
        assertThat(wrongFields(FULL.replace("w1-s2.~_", "x".repeat(65)))).containsExactly("sessionId");
    }

    @Test
    void answersAndOtherFieldsOfAnAssessmentAreNoPartOfIt() {
        Problem problem = refused(FULL.replace("\"painScore\"", "\"findings\": {}, \"age\": 34, \"painScore\""));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.title()).isEqualTo("Check-in not complete or not in range");
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("findings", "age");
        assertThat(problem.errors().get(0).message()).startsWith("is not a field of a check-in");
    }

    @Test
    void whatIsNotOneObjectIs400_andWhatIsHugeIs413() {
        assertThat(refused("[]").status()).isEqualTo(400);
        assertThat(refused("{\"painScore\": 1, \"painScore\": 2}").status()).isEqualTo(400);
        assertThat(refused(FULL + " ".repeat(1 << 20)).status()).isEqualTo(413);
    }

    private static SymptomsReported accepted(String json) {
        return ((Reading.Accepted) read(json)).event();
    }

    private static Problem refused(String json) {
        return ((Reading.Refused) read(json)).problem();
    }

    private static List<String> wrongFields(String json) {
        return refused(json).errors().stream().map(FieldProblem::field).toList();
    }

    private static Reading read(String json) {
        return CheckInJson.read(json.getBytes(StandardCharsets.UTF_8), Body.RECEIVED_AT, "/test");
    }
}
