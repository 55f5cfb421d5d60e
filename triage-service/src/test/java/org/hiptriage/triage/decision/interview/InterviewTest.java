package org.hiptriage.triage.decision.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final Knowledge KNOWLEDGE = ShippedPacks.knowledge();
    private static final FindingIndex INDEX = KNOWLEDGE.findings();
    private static final OptionalInt ADULT = OptionalInt.of(34);
    private static final OptionalInt LITTLE_PAIN = OptionalInt.of(3);

    private final Interview interview = new Interview(KNOWLEDGE);

    @Test
    void the_signs_that_cannot_wait_come_first_and_all_of_them() {
        List<String> urgent = asked(new Runner(ADULT, LITTLE_PAIN, Set.of())).stream()
                .takeWhile(asked -> asked.reason() == Asked.Reason.URGENT_SIGN)
                .map(asked -> asked.question().code())
                .toList();

        assertThat(urgent)
                .startsWith(Vocabulary.shipped().urgentCodes().toArray(String[]::new))
                .contains("safety.saddle-numbness", "safety.calf-swelling", "safety.testicular-pain-or-groin-lump");
    }

    @Test
    void an_emergency_is_asked_about_other_emergencies_and_about_nothing_else() {
        List<Asked> asked = asked(new Runner(ADULT, LITTLE_PAIN, Set.of("flag.fever", "site.groin")));

        assertThat(asked.stream().map(each -> each.question().code()).toList())
                .containsAll(Vocabulary.shipped().urgentCodes())
                .contains("safety.hip-replacement-or-recent-injection")
                .doesNotContain("site", "risk.downhill");
    }

    @Test
    void a_question_says_what_it_is_asked_for() {
        Answers answers = calm().with(INDEX, "site.groin", Presence.PRESENT);
        answers = places(answers).with(INDEX, "worse.running", Presence.PRESENT);
        Asked next = interview.next(answers, ADULT, LITTLE_PAIN).orElseThrow();

        assertThat(next.reason()).isEqualTo(Asked.Reason.URGENCY);
        assertThat(next.about())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(KNOWLEDGE.redFlag(code)).isPresent());
    }

    @Test
    void where_the_hip_hurts_is_one_question_whether_one_place_was_named_or_more() {
        Answers answers = calm().with(INDEX, "site.groin", Presence.PRESENT);

        assertThat(asked(answers, new Runner(ADULT, LITTLE_PAIN, Set.of("site.groin"))))
                .noneMatch(asked -> asked.question().code().startsWith("site"));
    }

    @Test
    void a_child_is_not_asked_about_causes() {
        assertThat(asked(new Runner(OptionalInt.of(12), LITTLE_PAIN, Set.of("site.groin"))))
                .noneMatch(asked -> asked.reason() == Asked.Reason.CAUSE);
    }

    /** Whatever a runner has: who answers all that is asked is found as urgent as who answers everything there is. */
    @Test
    void nothing_that_was_not_asked_would_have_made_it_more_urgent() {
        var redFlags = new RedFlags(KNOWLEDGE);
        var conditions = new Conditions(KNOWLEDGE);
        var random = new Random(481516);
        int causesAlike = 0;
        int adultsWithoutEmergency = 0;
        for (int i = 0; i < 300; i++) {
            Runner runner = Runner.any(random);
            Answers answers = Answers.NONE;
            for (Asked asked : asked(runner)) {
                answers = runner.answer(answers, asked.question());
            }
            Facts asked = facts(answers, runner);
            Facts all = facts(runner.everything(), runner);
            assertThat(redFlags.level(asked)).as("runner %s", i).isEqualTo(redFlags.level(all));
            assertThat(redFlags.evaluate(asked).timeFrame())
                    .as("runner %s", i)
                    .isEqualTo(redFlags.evaluate(all).timeFrame());
            if (redFlags.level(all) != Level.URGENT_CARE && conditions.named(all)) {
                adultsWithoutEmergency++;
                causesAlike += conditions.standing(asked).first()
                                == conditions.standing(all).first()
                        ? 1
                        : 0;
            }
        }
        assertThat(adultsWithoutEmergency).isGreaterThan(50);
        assertThat(causesAlike).isGreaterThanOrEqualTo(adultsWithoutEmergency * 95 / 100);
    }

    @Test
    void who_does_not_know_is_not_asked_again() {
        Answers answers = Answers.NONE;
        Optional<Asked> next = interview.next(answers, OptionalInt.empty(), OptionalInt.empty());
        int questions = 0;
        while (next.isPresent()) {
            for (int bit : next.get().question().findings().stream().toArray()) {
                assertThat(answers.asked(bit)).isFalse();
                answers = answers.with(bit, Presence.UNKNOWN);
            }
            questions++;
            next = interview.next(answers, OptionalInt.empty(), OptionalInt.empty());
        }
        assertThat(questions).isBetween(13, INDEX.size());
    }

    private static Facts facts(Answers answers, Runner runner) {
        return Facts.of(answers, KNOWLEDGE.mandatory(), FindingSet.NONE, runner.age(), runner.painScore());
    }

    private List<Asked> asked(Runner runner) {
        return asked(Answers.NONE, runner);
    }

    private List<Asked> asked(Answers before, Runner runner) {
        List<Asked> asked = new ArrayList<>();
        Answers answers = before;
        Optional<Asked> next = interview.next(answers, runner.age(), runner.painScore());
        while (next.isPresent()) {
            asked.add(next.get());
            answers = runner.answer(answers, next.get().question());
            next = interview.next(answers, runner.age(), runner.painScore());
        }
        return asked;
    }

    private static Answers calm() {
        Answers answers = Answers.NONE;
        for (String code : INDEX.codesOf(KNOWLEDGE.mandatory())) {
            answers = answers.with(INDEX, code, Presence.ABSENT);
        }
        for (String code : Vocabulary.shipped().codes()) {
            answers = code.startsWith("safety.") && !code.equals("safety.pain-on-hopping")
                    ? answers.with(INDEX, code, Presence.ABSENT)
                    : answers;
        }
        return answers;
    }

    private static Answers places(Answers answers) {
        Answers all = answers;
        for (String code : Vocabulary.shipped().codes()) {
            all = code.startsWith("site.") && !all.asked(INDEX.bitOf(code).orElseThrow())
                    ? all.with(INDEX, code, Presence.ABSENT)
                    : all;
        }
        return all;
    }

    /** Somebody who has some findings and none of the others. */
    private record Runner(OptionalInt age, OptionalInt painScore, Set<String> has) {
        static Runner any(Random random) {
            Set<String> has = new java.util.HashSet<>();
            for (String code : Vocabulary.shipped().codes()) {
                boolean rare = code.startsWith("flag.") || code.startsWith("safety.");
                if (random.nextInt(100) < (rare ? 4 : 25)) {
                    has.add(code);
                }
            }
            return new Runner(OptionalInt.of(10 + random.nextInt(70)), OptionalInt.of(random.nextInt(9)), has);
        }

        Answers answer(Answers answers, Question question) {
            Answers then = answers;
            for (int bit : question.findings().stream().toArray()) {
                then = then.with(bit, has.contains(INDEX.codeOf(bit)) ? Presence.PRESENT : Presence.ABSENT);
            }
            return then;
        }

        Answers everything() {
            Answers answers = Answers.NONE;
            for (int bit = 0; bit < INDEX.size(); bit++) {
                answers = answers.with(bit, has.contains(INDEX.codeOf(bit)) ? Presence.PRESENT : Presence.ABSENT);
            }
            return answers;
        }
    }
}
