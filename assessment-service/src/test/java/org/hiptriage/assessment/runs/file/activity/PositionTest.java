package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    /** Lengths of a thousandth of a degree from the series of the ellipsoid, which the code does not use. */
    @ParameterizedTest
    @CsvSource({"0", "23.4", "45", "55.7", "-33.9", "70", "89"})
    void aStepIsAsLongAsOnTheEllipsoid(double latitude) {
        double phi = Math.toRadians(latitude);
        double north = 111_132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
        double east = 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
        var here = new Position(latitude - 0.0005, 10);

        assertThat(here.metersTo(new Position(latitude + 0.0005, 10)))
                .isCloseTo(north / 1000, Percentage.withPercentage(0.001));
        assertThat(new Position(latitude, 10).metersTo(new Position(latitude, 10.001)))
                .isCloseTo(east / 1000, Percentage.withPercentage(0.01));
    }

    @Test
    void theDateLineIsNoJump() {
        double across = new Position(-17, 179.9999).metersTo(new Position(-17, -179.9999));

        assertThat(across).isCloseTo(21.3, Percentage.withPercentage(1));
    }

    @Test
    void onlyWhatIsOnTheEarthIsAPosition() {
        assertThat(Position.of(90, -180)).isPresent();
        assertThat(Position.of(-90, 180)).isPresent();
        assertThat(Position.of(90.000001, 0)).isEmpty();
        assertThat(Position.of(0, 180.000001)).isEmpty();
        assertThat(Position.of(Double.NaN, 0)).isEmpty();
        assertThat(Position.of(0, Double.POSITIVE_INFINITY)).isEmpty();
    }
}
