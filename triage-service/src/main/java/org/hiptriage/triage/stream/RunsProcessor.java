package org.hiptriage.triage.stream;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.intake.RunSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes each recorded run in, into the same memory that reports are triaged with. A run that the rules cannot take is no part
 * of that memory: it ends as a dead letter, and keeps no report from being triaged.
 */
final class RunsProcessor extends RunnerProcessor<RunRecorded> {
    private final RunSteps steps;
    private final StreamMeters meters;

    RunsProcessor(
            BiFunction<RunRecorded, KnownRunner, RunEffect> triage,
            Clock clock,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        super(RunSteps.intake(formats, clock), TriageTopology.RUN_DEAD_LETTERS, meters, tracing, formats);
        this.steps = new RunSteps(triage);
        this.meters = meters;
    }

    @Override
    void take(Record<byte[], byte[]> record, RunRecorded run, Optional<RunnerHistory> history)
            throws UnusableRecordException {
        Step step = steps.of(run, history);
        meters.run(step.kind() == Step.Kind.NEWS);
        step.next().ifPresent(next -> remember(step.runnerId(), next));
        step.triaged().ifPresent(triaged -> outbox().send(record, triaged));
        step.warning().ifPresent(warning -> outbox().send(record, warning));
    }
}
