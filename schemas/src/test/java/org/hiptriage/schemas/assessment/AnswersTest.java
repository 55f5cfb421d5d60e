package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    static List<String> urgentCodes() {
        return Vocabulary.shipped().urgentCodes();
    }

    @ParameterizedTest
    @MethodSource("urgentCodes")
    void eachUrgentSignMustBeAnsweredAndUnknownIsAnAnswer(String code) {
        assertThat(Body.complete().notAnswering(code).wrongFields()).containsExactly("findings." + code);
        assertThat(Body.complete().answering(code, "\"unknown\"").accepted()).isNotNull();
    }

    @Test
    void aBodyWithoutFindingsIsToldOfEachUrgentSign() {
        Problem problem = Body.refused("{}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors().stream().map(FieldProblem::field))
                .startsWith("runnerId", "observedAt", "age", "findings")
                .containsAll(
                        urgentCodes().stream().map(code -> "findings." + code).toList())
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"PRESENT\"", "\"yes\"", "\"\"", "true", "1", "null", "[\"present\"]", "{\"is\": \"present\"}"})
    void whatIsNotOneOfThreeWordsIsNamed(String answer) {
        assertThat(Body.complete().answering("flag.fever", answer).wrongFields())
                .containsExactly("findings.flag.fever");
    }

    @Test
    void aMisspeltCodeIsNamedAndFreeTextIsOnlyCounted() {
        assertThat(Body.complete().answering("flag.fevre", "\"absent\"").wrongFields())
                .containsExactly("findings.flag.fevre");
        assertThat(Body.complete().answering("I have HIV", "\"present\"").wrongFields())
                .containsExactly("findings, entry number 10");
    }

    @Test
    void aMisspeltFieldIsNamedAndFreeTextIsOnlyCounted() {
        assertThat(Body.complete().with("painscore", "4").wrongFields()).containsExactly("painscore");
        assertThat(Body.complete().with("my hip hurts since", "4").wrongFields())
                .containsExactly("field number 11");
    }

    @Test
    void noAnswerTextOrScoreIsEverRepeated() {
        Problem problem = Body.refused(Body.complete()
                .with("painScore", "77")
                .with("age", "\"secret-age\"")
                .with("side", "\"secret-side\"")
                .with("zone", "\"secret-zone\"")
                .with("observedAt", "\"secret-time\"")
                .with("secret name", "\"secret-value\"")
                .answering("flag.fever", "\"secret-answer\"")
                .json());

        assertThat(problem.toString()).doesNotContain("secret", "77");
        assertThat(problem.errors()).hasSize(7);
    }

    @Test
    void aThousandUnknownNamesGetABoundedAnswer() {
        String many = IntStream.range(0, 1000)
                .mapToObj(number -> "\"name" + number + "\": 1")
                .collect(Collectors.joining(",", "{", "}"));

        Problem problem = Body.refused(many);

        assertThat(problem.errors()).hasSize(FieldProblems.MAX_LISTED);
        assertThat(problem.detail()).contains("1012");
        assertThat(problem.toJson()).hasSizeLessThan(64 * 1024);
    }
}
