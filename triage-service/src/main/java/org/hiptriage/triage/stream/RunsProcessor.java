package org.hiptriage.triage.stream;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.runs.RunValidation;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes each recorded run in, into the same memory that reports are triaged with. A run that the rules cannot take is no part
 * of that memory: it ends as a dead letter, and keeps no report from being triaged.
 */
final class RunsProcessor extends RunnerProcessor<RunRecorded> {
    private final BiFunction<RunRecorded, KnownRunner, RunEffect> triage;
    private final StreamMeters meters;

    RunsProcessor(
            BiFunction<RunRecorded, KnownRunner, RunEffect> triage,
            Clock clock,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        super(intake(clock, formats), TriageTopology.RUN_DEAD_LETTERS, meters, tracing, formats);
        this.triage = triage;
        this.meters = meters;
    }

    private static Intake<RunRecorded> intake(Clock clock, EventFormats formats) {
        return new Intake<>(
                Topics.RUN_EVENTS,
                formats.of(Topics.RUN_EVENTS),
                run -> RunValidation.problemsOf(run, clock.instant()),
                RunRecorded::getRunnerId,
                Optional.of(RunRecorded::getReceivedAt));
    }

    @Override
    void take(Record<byte[], byte[]> record, RunRecorded run, Optional<RunnerHistory> history)
            throws UnusableRecordException {
        RunEffect effect = ruled(() -> triage.apply(run, Recollection.of(history)));
        meters.run(effect.isNews());
        if (effect.isNews()) {
            remember(run.getRunnerId(), PastReports.with(history, effect));
            effect.triaged().ifPresent(triaged -> outbox().send(record, triaged));
            effect.warning().ifPresent(warning -> outbox().send(record, warning));
        }
    }
}
