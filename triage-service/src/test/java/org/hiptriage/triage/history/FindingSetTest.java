package org.hiptriage.triage.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingSetTest {

    @Test
    void bitsOnBothSidesOfAWordAreApart() {
        FindingSet set = FindingSet.of(63, 64);
        assertThat(set.contains(63)).isTrue();
        assertThat(set.contains(64)).isTrue();
        assertThat(set.contains(0)).isFalse();
        assertThat(set.contains(127)).isFalse();
        assertThat(set.stream()).containsExactly(63, 64);
    }

    @Test
    void setsOfDifferentLengthMeet() {
        FindingSet small = FindingSet.of(1);
        FindingSet large = FindingSet.of(1, 130);
        assertThat(small.intersects(large)).isTrue();
        assertThat(large.containsAll(small)).isTrue();
        assertThat(small.containsAll(large)).isFalse();
        assertThat(small.union(large)).isEqualTo(large);
        assertThat(large.minus(small)).isEqualTo(FindingSet.of(130));
        assertThat(large.and(small)).isEqualTo(small);
        assertThat(FindingSet.NONE.intersects(large)).isFalse();
    }

    @Test
    void withAndWithoutLeaveTheSetItselfAlone() {
        FindingSet set = FindingSet.of(5);
        assertThat(set.with(70).without(5)).isEqualTo(FindingSet.of(70));
        assertThat(set).isEqualTo(FindingSet.of(5));
        assertThat(set.without(99)).isEqualTo(set);
    }

    @Test
    void equalSetsHaveEqualHashes_whateverTheirLength() {
        FindingSet shortened = FindingSet.of(3, 200).without(200);
        assertThat(shortened).isEqualTo(FindingSet.of(3)).hasSameHashCodeAs(FindingSet.of(3));
        assertThat(FindingSet.of(200).without(200).isEmpty()).isTrue();
    }

    @Test
    void theLowestFindingAndHowManyThereAreAreKnownOnBothSidesOfEachWord() {
        assertThat(FindingSet.NONE.first()).isEmpty();
        assertThat(FindingSet.of(63, 64, 130).first()).hasValue(63);
        assertThat(FindingSet.of(127, 130).first()).hasValue(127);
        assertThat(FindingSet.of(200, 130).first()).hasValue(130);
        assertThat(FindingSet.of(0, 63, 64, 127, 128, 200).size()).isEqualTo(6);
        assertThat(FindingSet.of(0, 63, 64, 127, 128, 200).stream()).containsExactly(0, 63, 64, 127, 128, 200);
    }
}
