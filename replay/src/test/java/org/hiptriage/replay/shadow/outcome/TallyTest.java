package org.hiptriage.replay.shadow.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counting differences. */
class TallyTest {
    private static final Shift MISSED = new Shift(Severity.MISSED_EMERGENCY, List.of("missed"));
    private static final Shift CAUSE = new Shift(Severity.OTHER_CAUSE, List.of("cause"));

    @Test
    void however_many_differ_all_are_counted_and_so_many_answers_are_kept() {
        var tally = new Tally();
        for (int i = 0; i < 10_000; i++) {
            tally.difference("rule " + i % 400, CAUSE, answers(i));
        }
        for (int i = 0; i < 10_000; i++) {
            tally.difference("grave", MISSED, answers(i));
        }
        assertThat(tally.changed()).isEqualTo(20_000);
        assertThat(tally.count(Severity.MISSED_EMERGENCY)).isEqualTo(10_000);
        assertThat(kept(tally)).isLessThanOrEqualTo(4_100);
        assertThat(tally.causes().get(0).getKey()).as("the gravest first").isEqualTo("grave");
        assertThat(answers(tally, MISSED))
                .as("missed emergencies are shown though there is no room for the rest")
                .hasSize(100);
    }

    @Test
    void equal_answers_are_kept_once_with_how_often_they_came_the_most_frequent_first() {
        var one = new Tally();
        var other = new Tally();
        one.difference("rule", CAUSE, answers(1));
        one.difference("rule", CAUSE, answers(2));
        other.difference("rule", CAUSE, answers(2));
        one.add(other);
        assertThat(answers(one, CAUSE)).containsExactly(Map.entry(answers(2), 2L), Map.entry(answers(1), 1L));
        assertThat(one.changed()).isEqualTo(3);
    }

    private static long kept(Tally tally) {
        return tally.causes().stream()
                .flatMap(cause -> cause.getValue().values().stream())
                .mapToLong(bucket -> bucket.answers().size())
                .sum();
    }

    private static List<Map.Entry<Answers, Long>> answers(Tally tally, Shift shift) {
        return Objects.requireNonNull(tally.causes().get(0).getValue().get(shift))
                .answers();
    }

    private static Answers answers(int age) {
        return new Answers(
                "assessment", Optional.of(age), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }
}
