package org.hiptriage.notification.delivery.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        // Copenhagen is an hour ahead of UTC in winter, two in summer.
        "22:00, 07:00, 2026-11-20T20:59:59Z, 2026-11-20T20:59:59Z",
        "22:00, 07:00, 2026-11-20T21:00:00Z, 2026-11-21T06:00:00Z",
        "22:00, 07:00, 2026-11-21T00:30:00Z, 2026-11-21T06:00:00Z",
        "22:00, 07:00, 2026-11-21T05:59:59Z, 2026-11-21T06:00:00Z",
        "22:00, 07:00, 2026-11-21T06:00:00Z, 2026-11-21T06:00:00Z",
        "13:00, 15:00, 2026-11-20T12:30:00Z, 2026-11-20T14:00:00Z",
        "13:00, 15:00, 2026-11-20T23:30:00Z, 2026-11-20T23:30:00Z",
        // The night in which clocks go back is an hour longer, the one in which they go forward an hour shorter.
        "22:00, 07:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "22:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        // The same time twice is all day long, and ends there.
        "08:00, 08:00, 2026-11-20T12:00:00Z, 2026-11-21T07:00:00Z"
    })
    void anInstantWithinThemMovesToTheirEndByTheRunnersClock(
            LocalTime from, LocalTime to, Instant instant, Instant expected) {
        var quiet = new QuietHours(from, to, ZoneId.of("Europe/Copenhagen"));
        assertThat(quiet.endOr(instant)).isEqualTo(expected);
    }
}
