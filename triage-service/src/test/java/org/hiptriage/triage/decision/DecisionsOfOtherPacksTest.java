package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hiptriage.triage.MadeUpFacts;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.decision.whatif.Counterfactual;
import org.hiptriage.triage.decision.whatif.NextQuestion;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.junit.jupiter.api.Test;

/** Packs that nobody has written yet, at random: what other answers would change, and what to ask next, is what the rules say one by one. */
class DecisionsOfOtherPacksTest {
    private static final int PACKS = 60;
    private static final int FACTS_OF_EACH = 8;
    private static final int FEW_FLAGS = 6;

    @Test
    void whatOtherAnswersWouldChangeAndTheNextQuestionAreThoseOfTheRulesOneByOne() {
        int changes = 0;
        int questions = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            List<RedFlag> flags = MadeUpPacks.flags(random);
            Knowledge knowledge = MadeUpPacks.pack(
                    flags.subList(0, Math.min(FEW_FLAGS, flags.size())), MadeUpPacks.conditions(random), random);
            WhatIf oneByOne = WhatIf.ruleByRule(knowledge);
            WhatIf lookedUp = WhatIf.of(knowledge);
            for (int i = 0; i < FACTS_OF_EACH; i++) {
                Facts facts = facts(random);
                RaisedFlags raised = oneByOne.redFlags().evaluate(facts);
                var expected = new Counterfactual(oneByOne).of(facts, raised);
                assertThat(new Counterfactual(lookedUp).of(facts, raised))
                        .as("seed %d, facts %d", seed, i)
                        .isEqualTo(expected);
                changes += expected.isEmpty() ? 0 : 1;
                var question = new NextQuestion(oneByOne).of(facts, facts.open(), raised, List.of());
                assertThat(new NextQuestion(lookedUp).of(facts, facts.open(), raised, List.of()))
                        .as("seed %d, facts %d", seed, i)
                        .isEqualTo(question);
                questions += question.isPresent() ? 1 : 0;
            }
        }
        assertThat(changes).as("with something that would change it").isGreaterThan(PACKS);
        assertThat(questions).as("with something to ask").isGreaterThan(PACKS);
    }

    /** Mostly of what is not there, as of most runners. */
    private static Facts facts(Random random) {
        int each = 4 + random.nextInt(15);
        return MadeUpFacts.of(random, MadeUpPacks.findings(), each, 3 * each, each);
    }
}
