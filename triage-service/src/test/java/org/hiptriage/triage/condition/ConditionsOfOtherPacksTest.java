package org.hiptriage.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hiptriage.triage.MadeUpFacts;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.condition.score.ScoreTable;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.compiled.Settled;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

/** Packs that nobody has written yet, at random: scores, order and reasons that are looked up are those of the rules one by one. */
class ConditionsOfOtherPacksTest {
    private static final int PACKS = 150;
    private static final int FACTS_OF_EACH = 30;
    private static final FindingSet FINDINGS = MadeUpPacks.findings();

    @Test
    void scoresOrderAndReasonsAreThoseOfTheRulesOneByOne() {
        int lookedUp = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            Knowledge knowledge = MadeUpPacks.pack(MadeUpPacks.conditions(random), random);
            var conditions = new Conditions(knowledge);
            Conditions oneByOne = Conditions.ruleByRule(knowledge);
            for (int i = 0; i < FACTS_OF_EACH; i++) {
                Facts facts = facts(random);
                assertThat(conditions.ranked(facts))
                        .as("seed %d, facts %d", seed, i)
                        .isEqualTo(oneByOne.ranked(facts));
                assertThat(conditions.standing(facts)).isEqualTo(oneByOne.standing(facts));
                assertThat(conditions.kept(facts)).isEqualTo(oneByOne.kept(facts));
                assertThat(ranked(conditions, facts)).isEqualTo(ranked(oneByOne, facts));
                for (Kept kept : oneByOne.ranked(facts)) {
                    assertThat(conditions.explained(kept, facts))
                            .as("seed %d, facts %d", seed, i)
                            .isEqualTo(oneByOne.explained(kept, facts));
                }
            }
            lookedUp += conditions.areLookedUp() ? 1 : 0;
        }
        assertThat(lookedUp)
                .as("packs that are looked up, and such that do not fit")
                .isBetween(PACKS / 2, PACKS - 1);
    }

    @Test
    void whatOneAnswerChangesInTheSumsIsTheDifference_andNoneThatMayNameACauseIsLeftOut() {
        int named = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            var conditions = new Conditions(MadeUpPacks.pack(MadeUpPacks.conditions(random), random));
            for (int i = 0; conditions.areLookedUp() && i < FACTS_OF_EACH; i++) {
                ScoreTable table = conditions.table();
                Facts facts = facts(random);
                Settled before = Settled.of(facts);
                int finding = random.nextInt(FINDINGS.size());
                boolean there = random.nextBoolean();
                Facts changed = there ? facts.withPresent(finding) : facts.withAbsent(finding);

                long sums = table.sums(table.sums(before), before, before.with(finding, there), finding);

                assertThat(before.with(finding, there)).isEqualTo(Settled.of(changed));
                assertThat(sums).as("seed %d, facts %d", seed, i).isEqualTo(table.sums(Settled.of(changed)));
                if (there && conditions.standing(sums).first() != Standing.NOBODY) {
                    assertThat(table.mayName(table.sums(before), finding)).isTrue();
                    named++;
                }
            }
        }
        assertThat(named).isGreaterThan(PACKS);
    }

    private static List<Kept> ranked(Conditions conditions, Facts facts) {
        var numbers = new int[16];
        var scores = new double[16];
        List<Kept> ranked = conditions.ranked(facts);
        return IntStream.range(0, conditions.rank(facts, numbers, scores))
                .mapToObj(place -> ranked.stream()
                        .filter(each -> each.condition().code().equals("condition-" + numbers[place]))
                        .filter(each -> each.score() == scores[place])
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Facts facts(Random random) {
        int each = 3 + random.nextInt(31);
        return MadeUpFacts.of(random, FINDINGS, each, each, each);
    }
}
