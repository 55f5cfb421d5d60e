package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LapSumTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");

    private final LapSum laps = new LapSum();

    @Test
    void whatOneLapDoesNotTellTheSumDoesNotKnow() {
        laps.add(lap(0, 300, OptionalDouble.of(1000), OptionalDouble.of(5)));
        laps.add(lap(300, 300, OptionalDouble.empty(), OptionalDouble.of(7)));

        assertThat(laps.totals().distanceMeters()).isEmpty();
        assertThat(laps.totals().ascentMeters()).hasValue(12);
        assertThat(laps.totals().movingSeconds()).hasValue(600);
    }

    @Test
    void aPauseBetweenLapsIsElapsedAndNotMoving() {
        laps.add(lap(0, 300, OptionalDouble.of(1000), OptionalDouble.empty()));
        laps.add(lap(400, 300, OptionalDouble.of(900), OptionalDouble.empty()));

        assertThat(laps.totals().startedAt()).contains(START);
        assertThat(laps.totals().elapsedSeconds()).hasValue(700);
        assertThat(laps.totals().movingSeconds()).hasValue(600);
        assertThat(laps.totals().distanceMeters()).hasValue(1900);
    }

    @Test
    void noLapsTellNothing() {
        Totals nothing = laps.totals();

        assertThat(laps.isEmpty()).isTrue();
        assertThat(nothing.startedAt()).isEmpty();
        assertThat(nothing.elapsedSeconds()).isEmpty();
        assertThat(nothing.ascentMeters()).isEmpty();
    }

    @Test
    void aLapOfAgesOverflowsNothing() {
        laps.add(lap(0, 1e300, OptionalDouble.of(1e300), OptionalDouble.empty()));
        laps.add(lap(400, 1e300, OptionalDouble.of(1e300), OptionalDouble.empty()));

        assertThat(laps.totals().elapsedSeconds().orElseThrow()).isGreaterThan(1e6);
    }

    private static Totals lap(int second, double time, OptionalDouble meters, OptionalDouble ascent) {
        return new Totals(
                Optional.of(START.plusSeconds(second)),
                OptionalDouble.empty(),
                OptionalDouble.of(time),
                meters,
                ascent,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
