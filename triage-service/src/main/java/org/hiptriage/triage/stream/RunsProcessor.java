package org.hiptriage.triage.stream;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.runs.RunValidation;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes each recorded run in, into the same memory that reports are triaged with. A run that the rules cannot take is no part
 * of that memory: it ends as a dead letter, and keeps no report from being triaged.
 */
final class RunsProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Intake<RunRecorded> intake;
    private final BiFunction<RunRecorded, KnownRunner, RunEffect> triage;
    private final StreamMeters meters;
    private final Tracing tracing;
    private final EventFormats formats;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<String, RunnerHistory> histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    RunsProcessor(
            BiFunction<RunRecorded, KnownRunner, RunEffect> triage,
            Clock clock,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        this.intake = new Intake<>(
                formats.of(Topics.RUN_EVENTS),
                run -> RunValidation.problemsOf(run, clock.instant()),
                RunRecorded::getRunnerId);
        this.triage = triage;
        this.meters = meters;
        this.tracing = tracing;
        this.formats = formats;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        histories = context.getStateStore(TriageTopology.HISTORY);
        outbox = new Outbox(context, meters, tracing, TriageTopology.RUN_DEAD_LETTERS, formats);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        outbox.begin();
        try {
            takeIn(record, intake.read(record));
        } catch (UnusableRecordException e) {
            deadLetter(record, e);
        }
    }

    /** What an erased runner sent before is not kept as a dead letter either, as far as the key tells whose it is. */
    private void deadLetter(Record<byte[], byte[]> record, UnusableRecordException cause) {
        if (Erasures.covers(histories, record)) {
            meters.erased(Topics.RUN_EVENTS.name());
        } else {
            outbox.deadLetter(record, cause);
        }
    }

    private void takeIn(Record<byte[], byte[]> record, RunRecorded run) throws UnusableRecordException {
        Optional<RunnerHistory> history = Optional.ofNullable(histories.get(run.getRunnerId()));
        if (Erasures.covers(history, run.getReceivedAt())) {
            meters.erased(Topics.RUN_EVENTS.name());
            return;
        }
        RunEffect effect = effect(run, Recollection.of(history));
        meters.run(effect.isNews());
        if (effect.isNews()) {
            histories.put(run.getRunnerId(), PastReports.with(history, effect));
            effect.triaged().ifPresent(triaged -> outbox.send(record, triaged));
            effect.warning().ifPresent(warning -> outbox.send(record, warning));
        }
    }

    private RunEffect effect(RunRecorded run, KnownRunner known) throws UnusableRecordException {
        try {
            return triage.apply(run, known);
        } catch (RuntimeException e) {
            // Its message could hold a value: the class alone is told.
            throw new UnusableRecordException(
                    DeadLetterReason.RULES_FAILED, e.getClass().getName());
        }
    }
}
