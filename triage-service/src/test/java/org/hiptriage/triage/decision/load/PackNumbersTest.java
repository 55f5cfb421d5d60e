package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** Each rule about runs counts by the numbers that the pack names for it, and by none where a pack names none. */
class PackNumbersTest {
    private static final Spikes SPIKES = new Spikes(110, 30, 3);

    @Test
    void eachRuleHasItsOwnNumbers() {
        Knowledge shipped = ShippedPacks.read("/knowledge/runner-hip-pain.yaml");

        assertThat(Spikes.of(shipped)).hasValue(SPIKES);
        assertThat(MileageIncrease.of(shipped)).hasValue(new MileageIncrease(SPIKES, 28));
        assertThat(LoadWarning.of(shipped)).hasValue(new LoadWarning(SPIKES, 7, 3));
        assertThat(Downhill.of(shipped)).hasValue(new Downhill(20, 14));
        assertThat(WornShoes.of(shipped)).hasValue(new WornShoes(800, 28));
    }

    @Test
    void aPackThatDoesNotNameThemHasNoSuchRule() {
        Knowledge small = ShippedPacks.read("/packs/small.yaml");

        assertThat(Spikes.of(small)).isEmpty();
        assertThat(MileageIncrease.of(small)).isEmpty();
        assertThat(LoadWarning.of(small)).isEmpty();
        assertThat(Downhill.of(small)).isEmpty();
        assertThat(WornShoes.of(small)).isEmpty();
    }
}
