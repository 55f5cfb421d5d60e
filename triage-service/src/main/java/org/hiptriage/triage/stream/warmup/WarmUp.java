package org.hiptriage.triage.stream.warmup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.intake.Intake;
import org.hiptriage.triage.stream.intake.ReportSteps;
import org.hiptriage.triage.stream.intake.RunSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes made-up events the way that real ones go, from bytes to bytes, so that the JVM has compiled it before a real one comes. Nothing
 * of it is stored, sent, sealed or counted, and it needs neither broker nor registry.
 */
final class WarmUp {
    private static final int RUNNERS = 100;
    private static final int URGENT_ONE_IN = 5;
    private static final Duration BETWEEN_EVENTS = Duration.ofMinutes(1);

    /** What the rules make of an event. */
    private interface Steps<E> {
        Step of(E event, Optional<RunnerHistory> history) throws UnusableRecordException;
    }

    private final ReportSteps reports;
    private final RunSteps runs;
    private final Intake<SymptomsReported> reportIntake;
    private final Intake<RunRecorded> runIntake;
    private final EventFormat<TriageCompleted> results;
    private final EventFormat<RedFlagRaised> alerts;
    private final EventSerde<RunnerHistory> memory = EventSerde.of(RunnerHistory.class);
    private final Map<String, byte[]> memories = new HashMap<>();
    private final Clock clock;
    private int decisions;

    /**
     * A warm-up of these rules.
     *
     * @param reports what a valid report comes to
     * @param runs what a valid run comes to
     */
    WarmUp(
            BiFunction<SymptomsReported, KnownRunner, Triaged> reports,
            BiFunction<RunRecorded, KnownRunner, RunEffect> runs,
            Clock clock) {
        var formats = EventFormats.singleObject();
        this.reports = new ReportSteps(reports);
        this.runs = new RunSteps(runs);
        this.reportIntake = ReportSteps.intake(formats);
        this.runIntake = RunSteps.intake(formats, clock);
        this.results = formats.of(Topics.TRIAGE_RESULTS);
        this.alerts = formats.of(Topics.RED_FLAG_ALERTS);
        this.clock = clock;
    }

    /**
     * Takes so many events in, or fewer where the thread is interrupted.
     *
     * @return how many decisions they came to
     * @throws UnusableRecordException where a rule fails on one
     */
    int takeIn(int events) throws UnusableRecordException {
        var load = new MadeUpLoad(RUNNERS, URGENT_ONE_IN);
        Instant first = clock.instant().minus(BETWEEN_EVENTS.multipliedBy(events));
        for (int i = 0; i < events && !Thread.currentThread().isInterrupted(); i++) {
            SpecificRecord event = load.event(i, first.plus(BETWEEN_EVENTS.multipliedBy(i)));
            if (event instanceof SymptomsReported report) {
                take(reportIntake, report, reports::of);
            } else if (event instanceof RunRecorded run) {
                take(runIntake, run, runs::of);
            }
        }
        return decisions;
    }

    private <E extends SpecificRecord> void take(Intake<E> intake, E event, Steps<E> steps)
            throws UnusableRecordException {
        byte[] value = intake.events().write(event);
        String runnerId = intake.runnerId().apply(event);
        E read = intake.read(runnerId.getBytes(StandardCharsets.UTF_8), value);
        Step step = steps.of(read, Optional.ofNullable(memories.get(runnerId)).map(memory::read));
        step.next().ifPresent(next -> memories.put(runnerId, memory.write(next)));
        step.triaged().ifPresent(this::write);
    }

    private void write(Triaged triaged) {
        results.write(triaged.result());
        triaged.alert().ifPresent(alerts::write);
        decisions++;
    }
}
