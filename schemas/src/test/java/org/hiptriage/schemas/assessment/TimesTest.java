package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Received at 06:31 UTC on 2026-11-20, which is 07:31 in Copenhagen. */
class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T06:36:00Z",
                "2026-11-20T07:36+01:00",
                "2026-11-20T07:30:00.123456789+01:00",
                "2026-11-19T12:36:00-18:00",
                "2026-11-20T12:06:00+05:30",
                "1900-01-01T00:00:00Z"
            })
    void anOffsetDateTimeUpToFiveMinutesAheadIsAccepted(String observedAt) {
        assertThat(observed(observedAt).accepted().getOccurredAt()).isBefore("2026-11-20T06:36:00.001Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T06:36:00.001Z",
                "2026-11-20T07:36:00.001+01:00",
                "2027-11-20T07:30:00+01:00",
                "1899-12-31T23:59:59.999Z",
                "2026-11-20T07:30:00",
                "2026-11-20",
                "2026-11-20T07:30:00+0100",
                "2026-11-20T07:30:00+19:00",
                "2026-11-20T07:30:00+01:00[Europe/Copenhagen]",
                "2026-02-30T07:30:00+01:00",
                "2026-11-20T24:00:00+01:00",
                "2026-11-20T23:59:60Z",
                "+12026-11-20T07:30:00Z",
                "-2026-11-20T07:30:00Z",
                "20 November 2026",
                "1763620200",
                ""
            })
    void anyOtherIsNamed(String observedAt) {
        assertThat(observed(observedAt)
                        .without("painStartedOn")
                        .without("selfTreatmentStartedOn")
                        .wrongFields())
                .containsExactly("observedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"painStartedOn", "selfTreatmentStartedOn"})
    void aDateFromBirthToTheDayAfterTheLocalDateIsAccepted(String field) {
        assertThat(dated(field, "2026-11-21").accepted()).isNotNull();
        assertThat(dated(field, "1991-11-20").accepted()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "1991-11-19",
                "2026-02-29",
                "2026-13-01",
                "2026-1-1",
                "20261030",
                "2026-10-30T00:00:00Z",
                "+999999999-01-01",
                "last week",
                ""
            })
    void anyOtherDateIsNamed(String date) {
        assertThat(dated("painStartedOn", date).wrongFields()).containsExactly("painStartedOn");
        assertThat(dated("selfTreatmentStartedOn", date).wrongFields()).containsExactly("selfTreatmentStartedOn");
    }

    @Test
    void theLocalDateIsThatOfTheZoneWhereOneIsGiven() {
        Body dayAfter = dated("painStartedOn", "2026-11-21").with("observedAt", "\"2026-11-19T12:00:00Z\"");

        assertThat(dayAfter.with("zone", "\"Pacific/Kiritimati\"").accepted()).isNotNull();
        assertThat(dayAfter.with("zone", "\"Europe/Copenhagen\"").wrongFields()).containsExactly("painStartedOn");
        assertThat(dayAfter.without("zone").wrongFields()).containsExactly("painStartedOn");
    }

    @Test
    void whereObservedAtCannotBeReadDatesAreStillJudged() {
        assertThat(dated("painStartedOn", "2026-11-22")
                        .with("observedAt", "\"then\"")
                        .wrongFields())
                .containsExactly("observedAt", "painStartedOn");
    }

    private static Body observed(String at) {
        return Body.complete()
                .with("observedAt", "\"" + at + "\"")
                .without("painStartedOn")
                .without("selfTreatmentStartedOn");
    }

    private static Body dated(String field, String date) {
        return Body.complete().with(field, "\"" + date + "\"");
    }
}
