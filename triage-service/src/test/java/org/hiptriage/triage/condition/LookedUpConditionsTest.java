package org.hiptriage.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions are looked up, and a finding that counts in several ways: all others are gone through one by one, which says the same. */
class LookedUpConditionsTest {

    @ParameterizedTest
    @CsvSource({"1, true", "10, true", "11, false"})
    void upToTenConditions(int conditions, boolean expected) {
        assertLookedUp(
                expected,
                IntStream.range(0, conditions)
                        .mapToObj(i -> condition(i, List.of(indication(FindingSet.of(i), 1, "a")), List.of()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void upToTenIndicationsWhoseFindingsLieFarApart(int indications, boolean expected) {
        assertLookedUp(
                expected,
                List.of(condition(
                        0,
                        IntStream.range(0, indications)
                                .mapToObj(i -> indication(FindingSet.of(i, 60 - i), 1, "a"))
                                .toList(),
                        List.of())));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void upTo64PlacesForFindings(int more, boolean expected) {
        List<Indication> places = IntStream.range(0, 8)
                .mapToObj(window -> indication(
                        FindingSet.of(
                                IntStream.range(8 * window, 8 * window + 8).toArray()),
                        1,
                        "a"))
                .toList();
        assertLookedUp(
                expected,
                List.of(condition(
                        0,
                        places,
                        Stream.generate(() -> indication(FindingSet.of(66), 1, "b"))
                                .limit(more)
                                .toList())));
    }

    @Test
    void aFindingThatCountsInSeveralWaysStandsOnceByAllItsWeight_withAllItsSources() {
        Condition condition = condition(
                0,
                List.of(
                        indication(FindingSet.of(1), 4, "a"),
                        indication(FindingSet.of(2), 3, "b"),
                        indication(FindingSet.of(2, 3), 2, "c")),
                List.of());
        Knowledge knowledge = MadeUpPacks.pack(List.of(condition), new Random(0));
        Facts facts = facts(FindingSet.of(1, 2));
        for (Conditions conditions : List.of(new Conditions(knowledge), Conditions.ruleByRule(knowledge))) {
            assertThat(conditions.explained(new Kept(condition, 1), facts).supporting())
                    .containsExactly(
                            new WeighedFinding(knowledge.findings().codeOf(2), List.of("b", "c")),
                            new WeighedFinding(knowledge.findings().codeOf(1), List.of("a")));
        }
    }

    private static void assertLookedUp(boolean expected, List<Condition> conditions) {
        Knowledge knowledge = MadeUpPacks.pack(conditions, new Random(0));
        var lookedUp = new Conditions(knowledge);
        Conditions oneByOne = Conditions.ruleByRule(knowledge);

        assertThat(lookedUp.areLookedUp()).isEqualTo(expected);
        for (Facts facts : List.of(facts(FindingSet.NONE), facts(FindingSet.of(0, 9, 66)))) {
            assertThat(lookedUp.ranked(facts)).isEqualTo(oneByOne.ranked(facts));
            for (Kept kept : oneByOne.ranked(facts)) {
                assertThat(lookedUp.explained(kept, facts)).isEqualTo(oneByOne.explained(kept, facts));
            }
        }
    }

    private static Facts facts(FindingSet present) {
        return new Facts(
                present, FindingSet.NONE, FindingSet.NONE, FindingSet.NONE, OptionalInt.of(34), OptionalInt.empty());
    }

    private static Indication indication(FindingSet findings, int weight, String source) {
        return new Indication(findings, weight, 0, List.of(source));
    }

    private static Condition condition(int number, List<Indication> supporting, List<Indication> opposing) {
        Condition some = ShippedPacks.read("/packs/small.yaml").conditions().get(0);
        return new Condition(
                "condition-" + number,
                some.name(),
                some.plain(),
                some.icd10cm(),
                some.snomed(),
                some.snomedDisplay(),
                supporting.stream().mapToInt(Indication::weight).sum(),
                supporting,
                opposing,
                some.advice(),
                false);
    }
}
