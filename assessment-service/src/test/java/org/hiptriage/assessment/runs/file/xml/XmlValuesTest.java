package org.hiptriage.assessment.runs.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlValuesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "-12.50, -12.5", "+3., 3", ".5, 0.5", "1.5E-3, 0.0015", "0, 0"})
    void plainNumbersAreRead(String text, double number) {
        assertThat(XmlValues.number(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "NaN", "INF", "Infinity", "-Infinity", "1e999", "0x1p3", "1d", "1,5", "1 2", "--1", "١"})
    void anythingElseIsNoNumber(String text) {
        assertThat(XmlValues.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:30:00Z, 2026-11-20T06:30:00Z",
        "2026-11-20T06:30:00.000Z, 2026-11-20T06:30:00Z",
        "2026-11-20T06:30:00.1234567891Z, 2026-11-20T06:30:00.123456789Z",
        "2026-11-20T07:30:00+01:00, 2026-11-20T07:30:00+01:00",
        "2026-11-20T06:30:00, 2026-11-20T06:30:00Z",
        "2026-11-20 06:30:00, 2026-11-20T06:30:00Z"
    })
    void timesAreReadInUtcWhereTheyHaveNoOffset(String text, OffsetDateTime time) {
        assertThat(XmlValues.time(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-13-20T06:30:00Z",
                "2026-02-30T06:30:00Z",
                "2026-11-20T25:30:00Z",
                "+999999999-11-20T06:30:00Z",
                "2026-11-20T06:30:00+99:00",
                "2026-11-20"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(XmlValues.time(text)).isEmpty();
    }
}
