package org.hiptriage.triage.stream.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UncommittedTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Timer timer = new SimpleMeterRegistry().timer("lag");
    private final Uncommitted uncommitted = new Uncommitted();

    @Test
    void what_was_sent_is_published_when_its_transaction_ends() {
        uncommitted.sent(timer, NOON);
        assertThat(timer.count()).isZero();

        uncommitted.committed(NOON.plusMillis(40));
        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);

        uncommitted.committed(NOON.plusMillis(90));
        assertThat(timer.count()).isOne();
    }

    @Test
    void what_a_transaction_that_was_given_up_had_sent_was_never_published() {
        uncommitted.sent(timer, NOON);
        uncommitted.aborted();
        uncommitted.committed(NOON.plusSeconds(1));

        assertThat(timer.count()).isZero();
    }

    @Test
    void what_was_received_by_a_clock_that_is_ahead_took_no_time_and_is_counted() {
        uncommitted.sent(timer, NOON.plusSeconds(1));
        uncommitted.committed(NOON);

        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isZero();
    }
}
