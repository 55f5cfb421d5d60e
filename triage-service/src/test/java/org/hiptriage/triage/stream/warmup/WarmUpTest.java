package org.hiptriage.triage.stream.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final RunTriage RUNS = new RunTriage(ShippedPacks.rules(), CLOCK);

    @Test
    void every_made_up_report_is_decided_and_runs_are_where_they_change_an_outcome() throws Exception {
        int decisions = new WarmUp(new Triage(ShippedPacks.rules(), CLOCK)::of, RUNS::of, CLOCK).takeIn(2_000);

        assertThat(decisions).isBetween(2_000 * 4 / 10, 2_000 - 1);
    }

    @Test
    void a_rule_that_fails_is_told() {
        var failing = new WarmUp(
                (report, known) -> {
                    throw new IllegalStateException("an answer");
                },
                RUNS::of,
                CLOCK);

        assertThatThrownBy(() -> failing.takeIn(100))
                .isInstanceOf(UnusableRecordException.class)
                .hasMessageNotContaining("an answer");
    }

    @Test
    void it_ends_where_the_service_stops() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertThat(new WarmUp(new Triage(ShippedPacks.rules(), CLOCK)::of, RUNS::of, CLOCK).takeIn(100))
                    .isZero();
        } finally {
            Thread.interrupted();
        }
    }
}
