package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.decision.course.ScoreHistory;
import org.hiptriage.triage.decision.load.Load;
import org.hiptriage.triage.decision.whatif.Counterfactual;
import org.hiptriage.triage.decision.whatif.NextQuestion;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.Care;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.hiptriage.triage.redflag.RedFlags;

/** What is looked up is what the rules say one by one: on facts at random, also such as no report would give. */
class LookedUpRulesTest {

    private static final int FACTS = Math.max(2_000, 100 * Integer.getInteger("hip.random.reports", 1_000));

    /** Fewer, as each is searched through rule by rule; as many as of the others with four times the reports. */
    private static final int SEARCHED = FACTS / 4;

    private static final RaisedFlags NO_FLAGS =
            new RaisedFlags(Level.SELF_CARE, Optional.empty(), List.of(), List.of(), FindingSet.NONE);

    @EachPacks
    void theShippedPacksAreLookedUp(Packs packs) {
        assertThat(packs.redFlags().areLookedUp()).isTrue();
        assertThat(new Conditions(packs.rules().knowledge()).areLookedUp()).isTrue();
    }

    @EachPacks
    void levelTimeFrameAndFlagsAreThoseOfTheRulesOneByOne(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        RedFlags oneByOne = RedFlags.ruleByRule(knowledge);
        for (int seed = 0; seed < FACTS; seed++) {
            Facts facts = facts(knowledge, new Random(seed));
            RaisedFlags expected = oneByOne.evaluate(facts);
            assertThat(packs.redFlags().care(facts)).as("seed %d", seed).isEqualTo(careOf(expected));
            assertThat(packs.redFlags().evaluate(facts)).as("seed %d", seed).isEqualTo(expected);
            for (int flag = 0; flag < knowledge.redFlags().size(); flag++) {
                assertThat(packs.redFlags().raises(flag, facts))
                        .as("seed %d, flag %d", seed, flag)
                        .isEqualTo(oneByOne.raises(flag, facts));
            }
        }
    }

    @EachPacks
    void rankingScoresAndWhoLeadsAreThoseOfTheRulesOneByOne(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        Conditions oneByOne = Conditions.ruleByRule(knowledge);
        var conditions = new Conditions(knowledge);
        int[] numbers = new int[knowledge.conditions().size()];
        double[] scores = new double[numbers.length];
        for (int seed = 0; seed < FACTS; seed++) {
            Random random = new Random(seed);
            Facts facts = facts(knowledge, random);
            assertThat(conditions.ranked(facts)).as("seed %d", seed).isEqualTo(oneByOne.ranked(facts));
            assertThat(conditions.standing(facts)).as("seed %d", seed).isEqualTo(oneByOne.standing(facts));
            List<Kept> kept = oneByOne.kept(facts);
            assertThat(conditions.rank(facts, numbers, scores))
                    .as("seed %d", seed)
                    .isEqualTo(kept.size());
            for (int place = 0; place < kept.size(); place++) {
                assertThat(new Kept(knowledge.conditions().get(numbers[place]), scores[place]))
                        .as("seed %d, place %d", seed, place)
                        .isEqualTo(kept.get(place));
            }
        }
    }

    @EachPacks
    void reasonsForAndAgainstAndWhatIsMissingAreThoseOfTheRulesOneByOne(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        Conditions oneByOne = Conditions.ruleByRule(knowledge);
        var conditions = new Conditions(knowledge);
        for (int seed = 0; seed < FACTS; seed++) {
            Facts facts = facts(knowledge, new Random(seed));
            assertThat(conditions.kept(facts)).as("seed %d", seed).isEqualTo(oneByOne.kept(facts));
            for (Condition condition : knowledge.conditions()) {
                var kept = new Kept(condition, oneByOne.score(condition, facts));
                assertThat(conditions.explained(kept, facts))
                        .as("seed %d", seed)
                        .isEqualTo(oneByOne.explained(kept, facts));
            }
        }
    }

    @EachPacks
    void theFewestChangesToAnotherOutcomeAreThoseOfTheRulesOneByOne(Packs packs) {
        WhatIf oneByOne = WhatIf.ruleByRule(packs.rules().knowledge());
        var reference = new Counterfactual(oneByOne);
        var counterfactual = new Counterfactual(WhatIf.of(packs.rules().knowledge()));
        for (int seed = 0; seed < SEARCHED; seed++) {
            Facts facts = likelyFacts(packs.rules().knowledge(), new Random(seed));
            RaisedFlags flags = oneByOne.redFlags().evaluate(facts);
            assertThat(counterfactual.of(facts, flags)).as("seed %d", seed).isEqualTo(reference.of(facts, flags));
        }
    }

    @EachPacks
    void theNextQuestionIsThatOfTheRulesOneByOne(Packs packs) {
        WhatIf oneByOne = WhatIf.ruleByRule(packs.rules().knowledge());
        var reference = new NextQuestion(oneByOne);
        var question = new NextQuestion(WhatIf.of(packs.rules().knowledge()));
        for (int seed = 0; seed < SEARCHED; seed++) {
            Facts facts = likelyFacts(packs.rules().knowledge(), new Random(seed));
            // What is left open would be asked first, and hide the question that tells causes apart.
            for (RaisedFlags flags : List.of(oneByOne.redFlags().evaluate(facts), NO_FLAGS)) {
                assertThat(question.of(facts, facts.open(), flags, List.of()))
                        .as("seed %d", seed)
                        .isEqualTo(reference.of(facts, facts.open(), flags, List.of()));
            }
        }
    }

    @EachPacks
    void wholeDecisionsAreThoseOfTheRulesOneByOne(Packs packs) {
        TriageRules oneByOne = TriageRules.ruleByRule(packs.rules().knowledge());
        RandomReports.forEach((report, random) -> {
            List<Derived> derived = Stream.of(ScoreHistory.FINDINGS, Load.FINDINGS)
                    .flatMap(List::stream)
                    .filter(finding -> random.nextInt(4) == 0)
                    .map(finding -> new Derived(finding, "by the history"))
                    .toList();
            assertThat(packs.rules().decide(report, derived)).isEqualTo(oneByOne.decide(report, derived));
        });
    }

    private static Care careOf(RaisedFlags flags) {
        return new Care(flags.level(), flags.timeFrame());
    }

    /** Facts of which several outcomes can be reached: of an age and a score that a report may carry, mostly without what is alarming. */
    private static Facts likelyFacts(Knowledge knowledge, Random random) {
        FindingSet[] sets = {FindingSet.NONE, FindingSet.NONE, FindingSet.NONE};
        int answered = 1 + random.nextInt(60);
        int alarming = random.nextInt(3) == 0 ? answered : 1;
        for (int bit = 0; bit < knowledge.findings().size(); bit++) {
            if (random.nextInt(100) < (isAlarming(knowledge, bit) ? alarming : answered)) {
                int set = random.nextInt(sets.length);
                sets[set] = sets[set].with(bit);
            }
        }
        return new Facts(
                sets[0],
                sets[1],
                sets[2],
                FindingSet.NONE,
                random.nextInt(9) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(121)),
                random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(11)));
    }

    private static boolean isAlarming(Knowledge knowledge, int bit) {
        String code = knowledge.findings().codeOf(bit);
        return code.startsWith("flag.") || code.startsWith("safety.");
    }

    /** Few or many findings, and ages and scores beyond those of a report too. */
    private static Facts facts(Knowledge knowledge, Random random) {
        FindingSet[] sets = {FindingSet.NONE, FindingSet.NONE, FindingSet.NONE};
        int answered = 1 + random.nextInt(100);
        int calm = random.nextInt(3);
        for (int bit = 0; bit < knowledge.findings().size(); bit++) {
            if (random.nextInt(100) < answered && !(isAlarming(knowledge, bit) && random.nextInt(12) < 6 * calm)) {
                int set = random.nextInt(sets.length);
                sets[set] = sets[set].with(bit);
            }
        }
        if (random.nextInt(20) == 0) {
            // Facts of an interview that hopes: a finding may be there and not there.
            sets[1] = sets[1].union(sets[0]);
            sets[2] = sets[2].union(sets[1]);
        }
        return new Facts(
                sets[0],
                sets[1],
                sets[2],
                random.nextBoolean() ? FindingSet.NONE : sets[0].and(sets[2]),
                number(random, 125),
                number(random, 12));
    }

    private static OptionalInt number(Random random, int below) {
        return random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(below + 1) - 1);
    }
}
