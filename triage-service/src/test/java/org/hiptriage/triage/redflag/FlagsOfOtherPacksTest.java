package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.hiptriage.triage.MadeUpFacts;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;
import org.junit.jupiter.api.Test;

/** Packs that nobody has written yet, at random: what is looked up is what their rules say one by one. */
class FlagsOfOtherPacksTest {
    private static final int PACKS = 150;
    private static final int FACTS_OF_EACH = 40;

    @Test
    void levelTimeFrameAndReasonsAreThoseOfTheRulesOneByOne() {
        int lookedUp = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            Knowledge knowledge = MadeUpPacks.pack(MadeUpPacks.flags(random));
            var flags = new RedFlags(knowledge);
            RedFlags oneByOne = RedFlags.ruleByRule(knowledge);
            for (int i = 0; i < FACTS_OF_EACH; i++) {
                Facts facts = facts(random);
                RaisedFlags expected = oneByOne.evaluate(facts);
                assertThat(flags.evaluate(facts))
                        .as("seed %d, facts %d", seed, i)
                        .isEqualTo(expected);
                assertThat(flags.care(facts)).isEqualTo(new Care(expected.level(), expected.timeFrame()));
                for (int flag = 0; flag < knowledge.redFlags().size(); flag++) {
                    assertThat(flags.raises(flag, facts)).isEqualTo(oneByOne.raises(flag, facts));
                }
                if (flags.areLookedUp(facts)) {
                    assertThat(flags.level(flags.signs(facts))).isEqualTo(expected.level());
                    sameInTheWay(flags, oneByOne, facts);
                }
            }
            lookedUp += flags.areLookedUp() ? 1 : 0;
        }
        assertThat(lookedUp)
                .as("packs that are looked up, and such that have too many ways")
                .isBetween(PACKS / 2, PACKS - 1);
    }

    @Test
    void theNextLowerScoreIsTheHighestThatRaisesNoneOfWhatTheScoreRaises() {
        int found = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            List<RedFlag> byScore = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(each -> MadeUpPacks.flag(random, scored(random), List.of()))
                    .toList();
            List<RedFlag> all = new ArrayList<>(byScore);
            all.add(MadeUpPacks.flag(
                    random,
                    MadeUpPacks.any(random),
                    List.of(new RedFlag.Escalation(MadeUpPacks.any(random), MadeUpPacks.urgency(random)))));
            var flags = new RedFlags(MadeUpPacks.pack(all));
            for (int i = 0; i < FACTS_OF_EACH; i++) {
                Facts facts = facts(random);
                List<RedFlag> raised = byScore.stream()
                        .filter(flag -> flag.raisedBy().holds(facts))
                        .toList();
                if (!raised.isEmpty()) {
                    assertThat(flags.scoreBelow(facts))
                            .as("seed %d, facts %d", seed, i)
                            .isEqualTo(IntStream.range(0, facts.painScore().orElseThrow())
                                    .filter(score -> raised.stream()
                                            .noneMatch(flag -> flag.raisedBy().holds(facts.withPainScore(score))))
                                    .max());
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(PACKS);
    }

    private static void sameInTheWay(RedFlags flags, RedFlags oneByOne, Facts facts) {
        for (Level ceiling : List.of(Level.SELF_CARE, Level.SEE_DOCTOR)) {
            Optional<Because> expected = oneByOne.firstAbove(ceiling, facts);
            InTheWay found = flags.firstAbove(ceiling, flags.signs(facts));
            assertThat(found)
                    .isEqualTo(expected.map(because -> new InTheWay(
                                    true,
                                    because.findings().low(),
                                    because.findings().high(),
                                    because.painScore()))
                            .orElse(InTheWay.NOTHING));
        }
    }

    private static Criterion scored(Random random) {
        Criterion score = new PainScoreAtLeast(random.nextInt(11));
        return random.nextBoolean() ? score : new AllOf(List.of(score, MadeUpPacks.any(random)));
    }

    /** Some of what is there is so by the history alone. */
    private static Facts facts(Random random) {
        Facts facts = MadeUpFacts.of(random, MadeUpPacks.findingsOfFlags(), 25, 25, 25);
        FindingSet derived =
                random.nextBoolean() ? FindingSet.NONE : facts.present().and(FindingSet.of(0, 2, 63, 65));
        return new Facts(facts.present(), facts.absent(), facts.open(), derived, facts.age(), facts.painScore());
    }
}
