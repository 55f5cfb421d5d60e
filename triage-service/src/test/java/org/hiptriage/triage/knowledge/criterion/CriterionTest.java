package org.hiptriage.triage.knowledge.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.junit.jupiter.api.Test;

class CriterionTest {

    private static final Criterion A = new AnyPresent(FindingSet.of(0));
    private static final Criterion B = new AnyPresent(FindingSet.of(1));

    private static final Facts NEITHER = facts(FindingSet.NONE, FindingSet.NONE);
    private static final Facts ONLY_A = facts(FindingSet.of(0), FindingSet.NONE);
    private static final Facts A_AND_PERHAPS_B = facts(FindingSet.of(0), FindingSet.of(1));
    private static final Facts PERHAPS_B = facts(FindingSet.NONE, FindingSet.of(1));
    private static final Facts BOTH = facts(FindingSet.of(0, 1), FindingSet.NONE);

    @Test
    void anyHoldsWithOne_andMayHoldWithAnOpenOne() {
        Criterion any = new AnyOf(List.of(A, B));
        assertThat(any.holds(NEITHER)).isFalse();
        assertThat(any.mayHold(NEITHER)).isFalse();
        assertThat(any.holds(ONLY_A)).isTrue();
        assertThat(any.holds(PERHAPS_B)).isFalse();
        assertThat(any.mayHold(PERHAPS_B)).isTrue();
    }

    @Test
    void allHoldsWithAll_andMayHoldWhereTheOpenOnesWouldComplete() {
        Criterion all = new AllOf(List.of(A, B));
        assertThat(all.holds(BOTH)).isTrue();
        assertThat(all.holds(A_AND_PERHAPS_B)).isFalse();
        assertThat(all.mayHold(A_AND_PERHAPS_B)).isTrue();
        assertThat(all.mayHold(PERHAPS_B)).isFalse();
    }

    @Test
    void noneHoldsUnlessOneIsCertain_soThatAnUnknownNeverStopsARule() {
        Criterion none = new NoneOf(List.of(B));
        assertThat(none.holds(NEITHER)).isTrue();
        assertThat(none.holds(PERHAPS_B)).isTrue();
        assertThat(none.holds(BOTH)).isFalse();
        assertThat(none.mayHold(BOTH)).isFalse();
    }

    @Test
    void numbersHoldFromTheirBound_andNeverWhereTheyAreMissing() {
        assertThat(new PainScoreAtLeast(7).holds(numbers(0, 6))).isFalse();
        assertThat(new PainScoreAtLeast(7).holds(numbers(0, 7))).isTrue();
        assertThat(new PainScoreAtLeast(0).holds(NEITHER)).isFalse();
        assertThat(new AgeBelow(16).holds(numbers(15, 0))).isTrue();
        assertThat(new AgeBelow(16).holds(numbers(16, 0))).isFalse();
        assertThat(new AgeBelow(16).mayHold(NEITHER)).isFalse();
        assertThat(new AgeAtLeast(65).holds(numbers(64, 0))).isFalse();
        assertThat(new AgeAtLeast(65).holds(numbers(65, 0))).isTrue();
        assertThat(new AgeAtLeast(0).holds(NEITHER)).isFalse();
    }

    @Test
    void anUnknownFindingMakesNoNumberPossible_soThatTheyMayHoldWhereTheyDo() {
        assertThat(new PainScoreAtLeast(7).mayHold(numbers(0, 7))).isTrue();
        assertThat(new PainScoreAtLeast(7).mayHold(numbers(0, 6))).isFalse();
        assertThat(new AgeBelow(16).mayHold(numbers(15, 0))).isTrue();
        assertThat(new AgeAtLeast(65).mayHold(numbers(65, 0))).isTrue();
        assertThat(new AgeAtLeast(65).mayHold(numbers(64, 0))).isFalse();
        assertThat(new NoneOf(List.of(B)).mayHold(PERHAPS_B)).isTrue();
    }

    @Test
    void everyTestSaysWhichFindingsItLooksAt_andWhichNumber() {
        assertThat(new NoneOf(List.of(A, B)).findings()).isEqualTo(FindingSet.of(0, 1));
        assertThat(new AllOf(List.of(A, new AgeBelow(16), new AgeAtLeast(3), new PainScoreAtLeast(1))).findings())
                .isEqualTo(FindingSet.of(0));
        assertThat(new AgeBelow(16).because(numbers(15, 0))).isEqualTo(new Because(FindingSet.NONE, false, true));
        assertThat(new AgeAtLeast(65).because(numbers(65, 0))).isEqualTo(new Because(FindingSet.NONE, false, true));
    }

    @Test
    void theReasonsAreThoseThatHold() {
        Criterion tree = new AnyOf(List.of(new AllOf(List.of(A, B)), A, new PainScoreAtLeast(5)));
        assertThat(tree.because(ONLY_A)).isEqualTo(new Because(FindingSet.of(0), false, false));
        assertThat(tree.because(BOTH)).isEqualTo(new Because(FindingSet.of(0, 1), false, false));
        assertThat(tree.because(numbers(0, 5))).isEqualTo(new Because(FindingSet.NONE, true, false));
        assertThat(tree.findings()).isEqualTo(FindingSet.of(0, 1));
    }

    private static Facts facts(FindingSet present, FindingSet open) {
        return new Facts(present, FindingSet.NONE, open, FindingSet.NONE, OptionalInt.empty(), OptionalInt.empty());
    }

    private static Facts numbers(int age, int painScore) {
        return new Facts(
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                OptionalInt.of(age),
                OptionalInt.of(painScore));
    }
}
