package org.hiptriage.triage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final FindingIndex INDEX = FindingIndex.of(List.of("a", "b", "c"));

    @Test
    void anAnswerIsPresentAbsentOrUnknown_andWhatIsMissingIsNone() {
        Answers answers = Answers.of(INDEX, Map.of("a", Presence.PRESENT, "b", Presence.UNKNOWN));
        assertThat(answers.settled(0)).isTrue();
        assertThat(answers.settled(1)).isFalse();
        assertThat(answers.asked(1)).isTrue();
        assertThat(answers.asked(2)).isFalse();
    }

    @Test
    void aLaterAnswerReplacesAnEarlierOne() {
        Answers answers = Answers.NONE.with(0, Presence.UNKNOWN).with(0, Presence.ABSENT);
        assertThat(answers).isEqualTo(new Answers(FindingSet.NONE, FindingSet.of(0), FindingSet.NONE));
    }

    @Test
    void theBuilderGivesTheSameAsTheMap() {
        AnswersBuilder builder = new AnswersBuilder(INDEX);
        assertThat(builder.answer("a", Presence.ABSENT)).isTrue();
        assertThat(builder.answer("a", Presence.PRESENT)).isTrue();
        assertThat(builder.answer("c", Presence.UNKNOWN)).isTrue();
        assertThat(builder.answer("d", Presence.PRESENT)).isFalse();
        assertThat(builder.build()).isEqualTo(Answers.of(INDEX, Map.of("a", Presence.PRESENT, "c", Presence.UNKNOWN)));
    }

    @Test
    void anUnknownCodeIsRefused_withoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.of(INDEX, Map.of("secret", Presence.PRESENT)))
                .withMessageNotContaining("secret");
    }

    @Test
    void aVocabularyWithACodeTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingIndex.of(List.of("a", "a")));
    }
}
