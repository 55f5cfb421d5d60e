package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClimbTest {

    @Test
    void aHillKeepsItsWholeHeightOnBothSides() {
        Climb climb = of(100, 110, 130, 150, 140, 120, 105);

        assertThat(climb.ascentMeters()).hasValue(50);
        assertThat(climb.descentMeters()).hasValue(45);
    }

    @Test
    void waveringOfLessThanTheThresholdIsNoClimb() {
        Climb flat = of(100, 104.9, 100.1, 104.9, 100.2, 104.8);
        Climb edge = of(100, 105, 100, 105);

        assertThat(flat.ascentMeters()).hasValue(0);
        assertThat(flat.descentMeters()).hasValue(0);
        assertThat(edge.ascentMeters()).hasValue(10);
        assertThat(edge.descentMeters()).hasValue(5);
    }

    @Test
    void noiseOnAHillAddsLessThanTheNoiseItself() {
        var random = new Random(20261120);
        var climb = new Climb();
        for (int step = 0; step <= 2000; step++) {
            double hill = step <= 1000 ? step * 0.2 : 200 - (step - 1000) * 0.2;
            climb.add(300 + hill + random.nextDouble(-2, 2));
        }

        assertThat(climb.ascentMeters().orElseThrow()).isCloseTo(200, Offset.offset(4.0));
        assertThat(climb.descentMeters().orElseThrow()).isCloseTo(200, Offset.offset(4.0));
    }

    @Test
    void aSlowRiseCountsThoughEachStepIsSmall() {
        var climb = new Climb();
        for (int step = 0; step <= 100; step++) {
            climb.add(step * 0.1);
        }

        assertThat(climb.ascentMeters().orElseThrow()).isCloseTo(10, Offset.offset(1e-9));
    }

    @Test
    void fewerThanTwoHeightsAreUnknown_andHeightsOffTheEarthAreNone() {
        assertThat(of().ascentMeters()).isEmpty();
        assertThat(of(100).descentMeters()).isEmpty();
        assertThat(of(100, Double.NaN, 1e9, -1001).ascentMeters()).isEmpty();
        assertThat(of(100, 100).ascentMeters()).hasValue(0);
    }

    private static Climb of(double... heights) {
        var climb = new Climb();
        for (double height : heights) {
            climb.add(height);
        }
        return climb;
    }
}
