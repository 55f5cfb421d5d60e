package org.hiptriage.assessment.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiptriage.schemas.vocabulary.FindingGroup;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private final Questionnaire questionnaire = Questionnaire.of(Vocabulary.shipped());

    @Test
    void asksEveryFindingInTheOrderOfTheVocabulary() {
        assertThat(questionnaire.questions().stream().map(Question::code))
                .isEqualTo(Vocabulary.shipped().codes());
    }

    @Test
    void whatIsMandatoryIsWhatAnAssessmentIsRefusedWithout() {
        assertThat(questionnaire.questions().stream()
                        .filter(Question::mandatory)
                        .map(Question::code))
                .isEqualTo(Vocabulary.shipped().urgentCodes());
    }

    @Test
    void everyQuestionIsInAGroupAndCanBeAnsweredInThreeWays() {
        List<String> groups =
                questionnaire.groups().stream().map(FindingGroup::code).toList();

        assertThat(questionnaire.questions())
                .allMatch(question -> groups.contains(question.group()))
                .allMatch(question -> question.answers().equals(List.of("present", "absent", "unknown")));
    }

    @Test
    void theVersionFollowsTheContentOnly() {
        assertThat(questionnaire.version())
                .matches("[0-9a-f]{16}")
                .isEqualTo(Questionnaire.of(Vocabulary.shipped()).version());
    }
}
