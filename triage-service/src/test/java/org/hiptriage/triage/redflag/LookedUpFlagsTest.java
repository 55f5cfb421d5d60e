package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.knowledge.criterion.NoneOf;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are looked up, and for whom: all else is gone through rule by rule, which says the same and takes longer. */
class LookedUpFlagsTest {

    @Test
    void whateverAPackCanSayIsLookedUp() {
        Criterion some = any(1);
        Criterion other = any(2);
        for (Criterion rule : List.of(
                some,
                new PainScoreAtLeast(9),
                new AgeAtLeast(65),
                new AllOf(List.of(some, other)),
                new AnyOf(List.of(some, other)),
                new NoneOf(List.of(some, other)),
                new NoneOf(List.of(new AllOf(List.of(some, other)))),
                new NoneOf(List.of(new AnyOf(List.of(some, other)))),
                new NoneOf(List.of(new NoneOf(List.of(some, other)))),
                new NoneOf(List.of(new NoneOf(List.of(new AllOf(List.of(some, other)))))))) {
            assertThat(isLookedUp(rule)).as(rule.toString()).isTrue();
        }
    }

    @Test
    void upTo32WaysARuleIsLookedUp_andBeyondItIsGoneThrough() {
        assertThat(isLookedUp(anyOf(0, 32))).isTrue();
        assertThat(isLookedUp(anyOf(0, 33))).isFalse();
        assertThat(isLookedUp(new AllOf(List.of(anyOf(0, 8), anyOf(8, 12))))).isTrue();
        assertThat(isLookedUp(new AllOf(List.of(anyOf(0, 9), anyOf(9, 13))))).isFalse();
    }

    @Test
    void upTo64WaysInAllAPackIsLookedUp() {
        assertThat(new RedFlags(MadeUpPacks.pack(List.of(flag(anyOf(0, 32)), flag(anyOf(32, 64))))).areLookedUp())
                .isTrue();
        assertThat(new RedFlags(MadeUpPacks.pack(List.of(flag(anyOf(0, 32)), flag(anyOf(32, 64)), flag(any(64)))))
                        .areLookedUp())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "120, 10, true",
        "-1, 5, false",
        "121, 5, false",
        "34, -1, false",
        "34, 11, false",
    })
    void agesAndScoresThatAReportMayCarryAreLookedUp(int age, int score, boolean expected) {
        var flags = new RedFlags(ShippedPacks.knowledge());
        Facts facts = new Facts(
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                OptionalInt.of(age),
                OptionalInt.of(score));

        assertThat(flags.areLookedUp(facts)).isEqualTo(expected);
        assertThat(flags.evaluate(facts))
                .isEqualTo(RedFlags.ruleByRule(ShippedPacks.knowledge()).evaluate(facts));
        assertThat(RedFlags.ruleByRule(ShippedPacks.knowledge()).areLookedUp()).isFalse();
    }

    private static boolean isLookedUp(Criterion rule) {
        return new RedFlags(MadeUpPacks.pack(List.of(flag(rule)))).areLookedUp();
    }

    private static RedFlag flag(Criterion rule) {
        return MadeUpPacks.flag(new Random(0), rule, List.of());
    }

    private static Criterion anyOf(int from, int to) {
        return new AnyOf(
                IntStream.range(from, to).mapToObj(LookedUpFlagsTest::any).toList());
    }

    private static Criterion any(int finding) {
        return new AnyPresent(FindingSet.of(finding));
    }
}
