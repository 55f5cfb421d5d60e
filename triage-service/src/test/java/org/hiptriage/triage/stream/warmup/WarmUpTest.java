package org.hiptriage.triage.stream.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final RunTriage RUNS = new RunTriage(ShippedPacks.rules(), CLOCK);

    @Test
    void every_made_up_report_is_decided() throws Exception {
        int decisions = new WarmUp(new Triage(ShippedPacks.rules(), CLOCK)::of, RUNS::of, CLOCK).takeIn(2_000);

        assertThat(decisions).isBetween(2_000 * 4 / 10, 2_000 - 1);
    }

    @Test
    void what_is_decided_beside_it_by_the_same_rules_is_what_is_decided_without_it() throws Exception {
        var triage = new Triage(ShippedPacks.rules(), Clock.fixed(NOW, ZoneOffset.UTC));
        var load = new MadeUpLoad(MadeUpLoad.CYCLE, 0);
        List<SymptomsReported> reports = IntStream.range(0, 2_000)
                .mapToObj(i -> load.assessment(MadeUpLoad.runner(i), NOW, i % 5 == 0))
                .toList();
        List<Triaged> alone = reports.stream().map(triage::of).toList();

        List<CompletableFuture<Integer>> warmUps = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> decisions(triage)))
                .toList();
        List<Triaged> beside = reports.stream().map(triage::of).toList();

        assertThat(beside).isEqualTo(alone);
        assertThat(warmUps).allSatisfy(warmUp -> assertThat(warmUp.join()).isPositive());
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

    private static int decisions(Triage triage) {
        try {
            return new WarmUp(triage::of, RUNS::of, CLOCK).takeIn(4_000);
        } catch (UnusableRecordException e) {
            throw new AssertionError(e);
        }
    }
}
