package org.hiptriage.triage.stream.lifecycle;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.junit.jupiter.api.Test;

class StreamFailuresTest {
    private Instant now = Instant.parse("2026-11-20T07:00:00Z");
    private final StreamFailures failures = new StreamFailures(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aThreadThatFailsNowAndThenIsReplaced() {
        for (int i = 0; i < 20; i++) {
            assertThat(failures.handle(new IllegalStateException("provoked"))).isEqualTo(REPLACE_THREAD);
            now = now.plus(Duration.ofSeconds(15));
        }
    }

    @Test
    void aStreamThatKeepsFailingStops() {
        for (int i = 0; i < StreamFailures.MOST_REPLACEMENTS; i++) {
            assertThat(failures.handle(new IllegalStateException("provoked"))).isEqualTo(REPLACE_THREAD);
        }
        assertThat(failures.handle(new IllegalStateException("provoked"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void aSealedRecordWithoutKeysStopsTheStreamAtOnce() {
        assertThat(failures.handle(new IllegalStateException(new SealedRecordException())))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void keysThatAreAwayNeverStopTheStream() {
        for (int i = 0; i < 50; i++) {
            assertThat(failures.handle(new IllegalStateException(new KeyStoreAwayException("provoked", null))))
                    .isEqualTo(REPLACE_THREAD);
        }
    }
}
