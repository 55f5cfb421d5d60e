package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrackMeterTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");
    private static final Offset<Double> CENTIMETER = Offset.offset(0.01);

    private final TrackMeter meter = new TrackMeter(Sport.of("running"));

    @Test
    void standingStillIsAPause_onBothSidesOfTheBound() {
        counted(0, 0);
        counted(10, 30);
        counted(30, 40);
        counted(50, 49.9);

        Totals totals = meter.totals();
        assertThat(totals.elapsedSeconds()).hasValue(50);
        assertThat(totals.movingSeconds()).hasValue(30);
        assertThat(totals.distanceMeters()).hasValueCloseTo(49.9, CENTIMETER);
    }

    @Test
    void aGapIsAPause_onBothSidesOfTheBound() {
        counted(0, 0);
        counted(60, 150);
        counted(121, 300);

        assertThat(meter.totals().movingSeconds()).hasValue(60);
        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(300.0, CENTIMETER);
    }

    @Test
    void whatLiesBetweenTwoSegmentsIsNeitherTimeNorWay() {
        counted(0, 0);
        counted(10, 30);
        meter.pause();
        counted(20, 500);
        counted(30, 530);

        assertThat(meter.totals().movingSeconds()).hasValue(20);
        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(60.0, CENTIMETER);
        assertThat(meter.totals().elapsedSeconds()).hasValue(30);
    }

    @Test
    void oneJumpOfTheReceiverAddsNoWay() {
        placed(0, 0);
        for (int second = 1; second <= 60; second++) {
            placed(second, second == 30 ? 0.05 : second * 0.00003);
        }

        // A degree of latitude at the equator is 110,574 m; the seconds into and out of the jump are lost.
        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(58 * 0.00003 * 110_574, Offset.offset(0.5));
    }

    @Test
    void theWaveringOfAReceiverAtRestIsNoWay() {
        placed(0, 0);
        placed(10, 0.0003);
        placed(30, 0.00034);
        placed(50, 0.0003);
        placed(60, 0.0006);

        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(0.0006 * 110_574, CENTIMETER);
        assertThat(meter.totals().movingSeconds()).hasValue(20);
    }

    @Test
    void aDriveIsNotMadeARunByLeavingItsSpeedOut() {
        placed(0, 0);
        for (int second = 1; second <= 60; second++) {
            placed(second, second * 0.0002);
        }

        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(0.012 * 110_574, Offset.offset(2.0));
    }

    @Test
    void aCountThatBeginsAnewIsNoWayBack() {
        counted(0, 0);
        counted(10, 30);
        counted(20, 5);
        counted(30, 35);

        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(60.0, CENTIMETER);
    }

    @Test
    void pointsOfTheSameSecondAreAllOnTheWay() {
        placed(0, 0);
        placed(1, 0.00001);
        placed(1, 0.00002);
        placed(2, 0.00003);

        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(0.00003 * 110_574, CENTIMETER);
        assertThat(meter.totals().elapsedSeconds()).hasValue(2);
    }

    @Test
    void cadenceIsAveragedOverTheTimeInWhichThereWasOne() {
        withCadence(0, 80);
        withCadence(10, 80);
        withCadence(20, 0);
        withCadence(50, 90);

        assertThat(meter.totals().cadence()).hasValueCloseTo((10 * 80 + 30 * 90) / 40.0, CENTIMETER);
    }

    @Test
    void aPointFromBeforeIsLeftOut_manyMakeTheOrderWorthless() {
        for (int second = 0; second < 9; second++) {
            counted(second * 10, second * 30);
        }
        counted(15, 40);
        assertThat(meter.totals().distanceMeters()).hasValueCloseTo(240.0, CENTIMETER);
        assertThat(meter.isOutOfOrder()).isFalse();

        counted(16, 40);
        assertThat(meter.isOutOfOrder()).isTrue();
    }

    @Test
    void nothingIsKnownOfNoPoints_andOfOneOnlyWhenItBegan() {
        assertThat(meter.totals().startedAt()).isEmpty();

        counted(5, 100);

        assertThat(meter.totals().startedAt()).contains(START.plusSeconds(5));
        assertThat(meter.totals().elapsedSeconds()).isEmpty();
        assertThat(meter.totals().movingSeconds()).isEmpty();
        assertThat(meter.totals().distanceMeters()).isEmpty();
        assertThat(meter.totals().ascentMeters()).isEmpty();
        assertThat(meter.totals().cadence()).isEmpty();
    }

    private void counted(int second, double meters) {
        add(second, Optional.empty(), OptionalDouble.of(meters), OptionalDouble.empty());
    }

    private void placed(int second, double latitude) {
        add(second, Position.of(latitude, 10), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private void withCadence(int second, double cadence) {
        add(second, Optional.empty(), OptionalDouble.of(second * 3.0), OptionalDouble.of(cadence));
    }

    private void add(int second, Optional<Position> place, OptionalDouble total, OptionalDouble cadence) {
        meter.add(
                new TrackPoint(Optional.of(START.plusSeconds(second)), place, OptionalDouble.empty(), total, cadence));
    }
}
