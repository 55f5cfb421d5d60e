package org.hiptriage.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final int EVENTS = 60;
    private final EventSerde<RunnerHistory> histories = EventSerde.of(RunnerHistory.class);
    private final Shapes shapes = Shapes.ofMadeUpLoad();

    @Test
    void each_memory_leads_to_that_after_one_event_more() {
        for (int begin = 0; begin < MadeUpLoad.CYCLE; begin++) {
            String runnerId = MadeUpLoad.runner(begin + 70);
            Optional<RunnerHistory> history = Optional.empty();
            for (int event = 1; event <= EVENTS; event++) {
                history = shapes.next(runnerId, history).next();
                assertThat(history).contains(shapes.memory(runnerId, event));
            }
        }
    }

    @Test
    void a_stream_without_rules_remembers_and_sends_as_much_as_one_with_them() {
        var load = new MadeUpLoad(MadeUpLoad.CYCLE, 0);
        var rules = new SameRules(Clock.systemUTC());
        Instant first = Instant.parse("2026-03-01T08:00:00Z");
        String runnerId = MadeUpLoad.runner(3);
        Optional<RunnerHistory> decided = Optional.empty();
        Optional<RunnerHistory> shaped = Optional.empty();
        for (int turn = 0; turn < EVENTS; turn++) {
            var event = load.event(3 + (long) turn * MadeUpLoad.CYCLE, first.plus(Duration.ofHours(12L * turn)));
            Step ruled = rules.of(event, decided);
            Step plain = shapes.next(runnerId, shaped);
            assertThat(plain.triaged().isPresent()).isEqualTo(ruled.triaged().isPresent());
            decided = ruled.next();
            shaped = plain.next();
        }
        assertThat((double) bytes(shaped)).isBetween(0.9 * bytes(decided), 1.1 * bytes(decided));
    }

    private int bytes(Optional<RunnerHistory> history) {
        return histories.write(history.orElseThrow()).length;
    }
}
