package org.hiptriage.assessment.symptoms.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String WHOLE = SampleResponse.json("5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10", "r-481516");

    @Test
    void aResponseIsTheSameEventAsTheAssessmentOfTheContract() {
        String json = """
                { "assessmentId": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10", "runnerId": "r-481516",
                  "observedAt": "2026-11-20T07:30:00+01:00", "zone": "Europe/Copenhagen", "age": 34, "side": "left",
                  "painScore": 4, "painStartedOn": "2026-10-30", "selfTreatmentStartedOn": "2026-11-02",
                  "findings": { "site.lateral-hip": "present", %s } }
                """.formatted(String.join(
                ", ",
                Vocabulary.shipped().urgentCodes().stream()
                        .map(code -> "\"" + code + "\": \"absent\"")
                        .toList()));

        assertThat(accepted(WHOLE)).isEqualTo(event(AssessmentJson.read(json.getBytes(UTF_8), NOW, "/test")));
    }

    @Test
    void groupsAndTheUrnOfAnIdentifierMakeNoDifference() {
        String flat = WHOLE.replace(
                        "\"value\": \"5b6f", "\"system\": \"urn:ietf:rfc:3986\", \"value\": \"urn:uuid:5b6f")
                .replace("{ \"linkId\": \"about\", \"item\": [", "")
                .replaceFirst("\\] \\}, \\{ \"linkId\": \"urgent\", \"item\": \\[", ",")
                .replaceFirst("\\] \\}, \\{ \"linkId\": \"site\", \"item\": \\[", ",")
                .replace("] } ] }", "] }");

        assertThat(accepted(flat)).isEqualTo(accepted(WHOLE));
    }

    @Test
    void aResponseWithoutIdentifierIsGivenOneOfItsOwn() {
        String without = WHOLE.replaceFirst("\"identifier\": \\{ \"value\": \"[^\"]*\" \\},", "");

        assertThat(accepted(without).getAssessmentId())
                .isNotEqualTo(accepted(without).getAssessmentId());
    }

    @Test
    void anUrgentSignThatIsLeftOutIsNamedByItsLinkId() {
        String without = WHOLE.replaceFirst("\\{ \"linkId\": \"flag.fever\".*?\\] \\},", "");

        assertThat(problems(without)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("QuestionnaireResponse.item.where(linkId='flag.fever').answer");
            assertThat(problem.message()).contains("must be answered");
        });
    }

    @Test
    void anUrgentSignWithoutAnAnswerIsNamedWhereItStands() {
        String unanswered = WHOLE.replaceFirst("(\"linkId\": \"flag.fever\"), \"answer\": \\[.*?\\] \\}", "$1 }");

        assertThat(problems(unanswered))
                .extracting(FieldProblem::field)
                .containsExactly("QuestionnaireResponse.item[1].item[5].answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"completed\"|\"amended\"|status|identifier of its own",
                "\"completed\"|\"in-progress\"|status|must be completed",
                "Questionnaire/hip-pain|Questionnaire/knee|questionnaire|no other questions",
                "NamingSystem/runner|NamingSystem/hospital|subject.identifier.system|somebody else's",
                "\"r-481516\"|\"anna@example.org\"|subject.identifier.value|1 to 64",
                "\"type\": \"Patient\"|\"type\": \"Group\"|subject.type|must be Patient",
                "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10|anna-1970|identifier.value|UUID",
                "2026-11-20T07:30:00+01:00|2026-11-20|authored|offset",
                "2026-11-20T07:30:00+01:00|2031-11-20T07:30:00Z|authored|check the clock",
                "\"valueInteger\": 34|\"valueInteger\": 134|item[0].item[0].answer[0].valueInteger|0 to 120",
                "\"valueInteger\": 34|\"valueString\": \"134\"|item[0].item[0].answer[0]|valueInteger",
                "\"valueInteger\": 4|\"valueDecimal\": 4.5|item[0].item[2].answer[0]|valueInteger",
                "\"code\": \"left\"|\"code\": \"middle\"|item[0].item[1].answer[0].valueCoding.code|left, right or both",
                "CodeSystem/side|CodeSystem/hand|item[0].item[1].answer[0].valueCoding.system|CodeSystem/side",
                "\"linkId\": \"site.lateral-hip\"|\"linkId\": \"site.nowhere\"|item[2].item[0].linkId|GET /fhir/Questionnaire",
                "\"linkId\": \"site.lateral-hip\"|\"linkId\": \"flag.fever\"|item[2].item[0].linkId|at most once",
                "\"status\":|\"modifierExtension\": [], \"status\":|modifierExtension|is not a field",
                "\"linkId\": \"site\",|\"linkId\": \"site\", \"answer\": [{\"valueBoolean\": true}],|item[2].answer|has no answer",
                "\"linkId\": \"site\",|\"linkId\": \"site\", \"modifierExtension\": [],|item[2].modifierExtension|is not a field",
                "[ { \"valueInteger\": 4 } ]|[ { \"valueInteger\": 4 }, { \"valueInteger\": 9 } ]|item[0].item[2].answer|one answer",
                "[ { \"valueInteger\": 4 } ]|[]|item[0].item[2].answer|not empty",
                "[ { \"valueInteger\": 4 } ]|null|item[0].item[2].answer|not empty"
            })
    void whatIsWrongIsNamedWithItsRemedyAndNeverEchoed(String right, String wrong, String path, String remedy) {
        assertThat(WHOLE).contains(right);

        List<FieldProblem> problems = problems(WHOLE.replace(right, wrong));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("QuestionnaireResponse." + path);
            assertThat(problem.message()).contains(remedy);
        });
        assertThat(problems.toString()).doesNotContain("anna", "134", "middle", "knee", "hospital", "nowhere", "2031");
    }

    @Test
    void everythingThatIsWrongIsListedAtOnce() {
        String wrong = WHOLE.replace("\"valueInteger\": 34", "\"valueInteger\": -1")
                .replace("\"code\": \"left\"", "\"code\": \"up\"")
                .replace("\"completed\"", "\"stopped\"");

        assertThat(problems(wrong)).hasSize(3);
    }

    @Test
    void anotherResourceAndWhatIsNoJsonAreRefused() {
        assertThat(refused("{\"resourceType\": \"Patient\"}").status()).isEqualTo(422);
        assertThat(refused("{\"resourceType\": \"Patient\"} {}").status()).isEqualTo(400);
        assertThat(refused(WHOLE.replaceFirst("\"status\":", "\"status\": \"completed\", \"status\":"))
                        .status())
                .isEqualTo(400);
        assertThat(refused("{\"item\":[".repeat(20)).status()).isEqualTo(400);
    }

    private static SymptomsReported accepted(String json) {
        return event(ResponseReader.read(json.getBytes(UTF_8), NOW, "/test"));
    }

    private static SymptomsReported event(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).event();
    }

    private static List<FieldProblem> problems(String json) {
        Problem problem = refused(json);
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors();
    }

    private static Problem refused(String json) {
        return ((Reading.Refused) ResponseReader.read(json.getBytes(UTF_8), NOW, "/test")).problem();
    }
}
