package org.hiptriage.benchmarks.contender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/**
 * What the rules made of a few runners, event by event: by this a stream without rules remembers and sends as much as one with
 * them, without doing their work.
 */
final class Shapes {
    private static final int EVENTS_OF_ONE_RUNNER = 200;
    private static final Duration SPAN = Duration.ofDays(100);
    private static final int DIGEST_BYTES = 32;

    private final List<List<Step>> byBegin;

    private Shapes(List<List<Step>> byBegin) {
        this.byBegin = byBegin;
    }

    /** Of runners of the made-up load, one for each event that a runner may begin with; none of them urgent. */
    static Shapes ofMadeUpLoad() {
        var rules = new SameRules(Clock.systemUTC());
        var load = new MadeUpLoad(MadeUpLoad.CYCLE, 0);
        return new Shapes(IntStream.range(0, MadeUpLoad.CYCLE)
                .mapToObj(begin -> ofOne(rules, load, begin))
                .toList());
    }

    private static List<Step> ofOne(SameRules rules, MadeUpLoad load, int begin) {
        Instant first = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(SPAN);
        Optional<RunnerHistory> history = Optional.empty();
        List<Step> steps = new ArrayList<>();
        for (int turn = 0; turn < EVENTS_OF_ONE_RUNNER; turn++) {
            SpecificRecord event = load.event(
                    begin + (long) turn * MadeUpLoad.CYCLE,
                    first.plus(SPAN.multipliedBy(turn).dividedBy(EVENTS_OF_ONE_RUNNER)));
            Step step = rules.of(event, history);
            if (step.next().isEmpty()) {
                throw new IllegalStateException("each event of the load is to be news");
            }
            history = step.next();
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /** What the next event of a runner with this memory comes to, by a runner who began alike. */
    Step next(String runnerId, Optional<RunnerHistory> history) {
        List<Step> steps = byBegin.get(MadeUpLoad.beginOf(runnerId));
        return steps.get(Math.min(steps.size() - 1, history.map(Shapes::events).orElse(0)));
    }

    /** What is remembered of a runner who began alike, after so many events, at least one. */
    RunnerHistory memory(String runnerId, int events) {
        return byBegin.get(MadeUpLoad.beginOf(runnerId)).get(events - 1).next().orElseThrow();
    }

    /** A result as long as most. */
    TriageCompleted someResult() {
        return byBegin.stream()
                .flatMap(List::stream)
                .flatMap(step -> step.triaged().stream())
                .map(Triaged::result)
                .findFirst()
                .orElseThrow();
    }

    private static int events(RunnerHistory history) {
        return history.getSeenReports().remaining() / DIGEST_BYTES
                + history.getRuns().size();
    }
}
