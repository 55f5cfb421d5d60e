package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "running, 84.5, 169",
        "running, 119.9, 239.8",
        "running, 120, 120",
        "running, 172, 172",
        "walking, 56, 112",
        "walking, 74.9, 149.8",
        "walking, 75, 75",
        "hiking, 110, 110"
    })
    void oneLegIsToldFromBothByTheNumber(String sport, double counted, double steps) {
        assertThat(Cadence.stepsPerMinute(OptionalDouble.of(counted), Sport.of(sport)))
                .hasValue(steps);
    }

    @ParameterizedTest
    @CsvSource({"cycling, 90", "swimming, 30", "unknown, 85", "running, 0", "running, 401", "running, -3"})
    void whatIsNotStepsIsUnknown(String sport, double counted) {
        assertThat(Cadence.stepsPerMinute(OptionalDouble.of(counted), Sport.of(sport)))
                .isEmpty();
    }
}
