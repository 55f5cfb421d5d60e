package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

/** What questions could still raise is what some answers to them do raise: all of them are tried. */
class UndecidedFlagsTest {
    private static final int FACTS = 400;
    private static final int UNASKED = 6;
    private static final int PACKS = 100;
    private static final int FACTS_OF_EACH = 20;
    private static final Knowledge KNOWLEDGE = ShippedPacks.knowledge();

    @Test
    void aFlagIsUndecidedWhereAnswersRaiseItAndThatIsUrgentOrMoreThanWhatIsKnown() {
        var random = new Random(481516);
        int seen = 0;
        for (int i = 0; i < FACTS; i++) {
            FindingSet unasked = unasked(random);
            seen += undecided(KNOWLEDGE, facts(random, unasked), unasked) > 0 ? 1 : 0;
        }
        assertThat(seen).as("some of them with undecided flags").isBetween(FACTS / 10, FACTS * 9 / 10);
    }

    /** The shipped packs have one flag that escalates. */
    @Test
    void soItIsInPacksWhoseFlagsEscalateInSeveralWays() {
        int seen = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            var random = new Random(seed);
            Knowledge knowledge = MadeUpPacks.pack(Stream.generate(() -> MadeUpPacks.flag(
                            random,
                            rule(random),
                            Stream.generate(() -> new RedFlag.Escalation(rule(random), MadeUpPacks.urgency(random)))
                                    .limit(random.nextInt(3))
                                    .toList()))
                    .limit(1 + random.nextInt(4))
                    .toList());
            for (int i = 0; i < FACTS_OF_EACH; i++) {
                FindingSet unasked = FindingSet.NONE;
                for (int bit : MadeUpPacks.findingsOfFlags().stream().toArray()) {
                    unasked = random.nextBoolean() ? unasked.with(bit) : unasked;
                }
                seen += undecided(knowledge, facts(random, unasked), unasked) > 0 ? 1 : 0;
            }
        }
        assertThat(seen).as("some of them with undecided flags").isBetween(PACKS, FACTS_OF_EACH * PACKS * 9 / 10);
    }

    /** One that can hold whenever each of its parts can. */
    private static Criterion rule(Random random) {
        Criterion any = MadeUpPacks.any(random);
        return random.nextBoolean() ? any : new AllOf(List.of(any, MadeUpPacks.any(random)));
    }

    @Test
    void aQuestionTellsOfTheFlagsThatItsFindingsRaiseOrMakeMoreUrgent() {
        for (RedFlag flag : KNOWLEDGE.redFlags()) {
            FindingSet looked = Stream.concat(
                            Stream.of(flag.raisedBy()),
                            flag.escalations().stream().map(RedFlag.Escalation::when))
                    .map(rule -> rule.findings())
                    .reduce(FindingSet.NONE, FindingSet::union);
            for (int bit = 0; bit < KNOWLEDGE.findings().size(); bit++) {
                assertThat(UndecidedFlags.looksAt(flag, FindingSet.of(bit)))
                        .as("%s, %s", flag.code(), KNOWLEDGE.findings().codeOf(bit))
                        .isEqualTo(looked.contains(bit));
            }
        }
    }

    /** How many are, after they were found to be those that are to be expected. */
    private static int undecided(Knowledge knowledge, Facts facts, FindingSet unasked) {
        List<RedFlag> expected = knowledge.redFlags().stream()
                .filter(flag -> isUndecided(knowledge, flag, facts, unasked))
                .toList();
        assertThat(new UndecidedFlags(knowledge).of(facts, unasked))
                .as("%s, unasked %s", facts, unasked)
                .isEqualTo(expected);
        return expected.size();
    }

    private static boolean isUndecided(Knowledge knowledge, RedFlag flag, Facts facts, FindingSet unasked) {
        List<RedFlag.Urgency> raised = knowledge.redFlags().stream()
                .flatMap(each -> FlagOutcome.of(each, facts).urgency().stream())
                .toList();
        boolean isRaised = FlagOutcome.of(flag, facts).urgency().isPresent();
        return answered(facts, unasked).stream()
                .map(then -> FlagOutcome.of(flag, then).urgency())
                .flatMap(Optional::stream)
                .anyMatch(urgency -> (!isRaised && urgency.level() == Level.URGENT_CARE)
                        || raised.stream().allMatch(known -> FlagOutcome.lessUrgent(known, urgency)));
    }

    /** The facts with each way to answer. */
    private static List<Facts> answered(Facts facts, FindingSet unasked) {
        List<Facts> all = new ArrayList<>(List.of(facts));
        for (int bit : unasked.stream().toArray()) {
            all = all.stream()
                    .flatMap(each -> Stream.of(each.withPresent(bit), each.withAbsent(bit)))
                    .toList();
        }
        return all;
    }

    private static FindingSet unasked(Random random) {
        FindingSet unasked = FindingSet.NONE;
        for (int i = 0; i < UNASKED; i++) {
            unasked = unasked.with(random.nextInt(KNOWLEDGE.findings().size()));
        }
        return unasked;
    }

    /** Few of the urgent signs, as otherwise all is decided at once. */
    private static Facts facts(Random random, FindingSet unasked) {
        FindingSet present = FindingSet.NONE;
        int alarming = random.nextInt(3) * 4;
        for (int bit = 0; bit < KNOWLEDGE.findings().size(); bit++) {
            String code = KNOWLEDGE.findings().codeOf(bit);
            boolean isAlarming = code.startsWith("flag.") || code.startsWith("safety.");
            if (!unasked.contains(bit) && random.nextInt(100) < (isAlarming ? alarming : 20)) {
                present = present.with(bit);
            }
        }
        FindingSet absent = FindingSet.of(
                        IntStream.range(0, KNOWLEDGE.findings().size()).toArray())
                .minus(present)
                .minus(unasked);
        return new Facts(
                present,
                absent,
                FindingSet.NONE,
                FindingSet.NONE,
                OptionalInt.of(10 + random.nextInt(80)),
                OptionalInt.of(random.nextInt(9)));
    }
}
