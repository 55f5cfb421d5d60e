package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** Each rule about scores counts by the numbers that the pack names for it, and by none where a pack names none. */
class PackNumbersTest {
    @Test
    void eachRuleHasItsOwnNumbers() {
        Knowledge shipped = ShippedPacks.read("/knowledge/runner-hip-pain.yaml");

        assertThat(NoImprovement.of(shipped)).hasValue(new NoImprovement(21, 2, 30, 2));
        assertThat(RecurrentBouts.of(shipped)).hasValue(new RecurrentBouts(3, 365));
        assertThat(Bouts.of(shipped)).hasValue(new Bouts(3, 1, 14, 42));
        assertThat(Trend.of(shipped)).hasValue(new Trend(2, 30));
    }

    @Test
    void aPackThatDoesNotNameThemHasNoSuchRule() {
        Knowledge small = ShippedPacks.read("/packs/small.yaml");

        assertThat(NoImprovement.of(small)).isEmpty();
        assertThat(RecurrentBouts.of(small)).isEmpty();
        assertThat(Bouts.of(small)).isEmpty();
        assertThat(Trend.of(small)).isEmpty();
    }
}
