package org.hiptriage.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** However a receiver asks to be left alone, it is for a day at most. */
class RetryAfterFuzzTest {
    @FuzzTest
    void header(byte[] value) {
        RetryAfter.parse(new String(value, StandardCharsets.ISO_8859_1), Instant.parse("2026-11-20T12:00:00Z"))
                .ifPresent(asked -> assertThat(asked).isBetween(Duration.ZERO, Duration.ofDays(1)));
    }
}
