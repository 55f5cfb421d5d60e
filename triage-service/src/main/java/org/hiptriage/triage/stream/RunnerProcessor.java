package org.hiptriage.triage.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.intake.Erasures;
import org.hiptriage.triage.stream.intake.Intake;
import org.hiptriage.triage.stream.memory.Histories;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes the events of one topic into the memory of their runners. What one record makes of it, its outputs, the state and the
 * offset, is one transaction; only faults of the record itself end as dead letters, those of the store or of Kafka stop the thread.
 */
abstract class RunnerProcessor<E extends SpecificRecord> implements Processor<byte[], byte[], byte[], byte[]> {
    private final Intake<E> intake;
    private final String deadLetters;
    private final StreamMeters meters;
    private final Tracing tracing;
    private final EventFormats formats;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private Histories histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    /**
     * The processor of one source.
     *
     * @param deadLetters the sink of what cannot be used
     * @param formats how events are written
     */
    RunnerProcessor(Intake<E> intake, String deadLetters, StreamMeters meters, Tracing tracing, EventFormats formats) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.tracing = tracing;
        this.formats = formats;
    }

    /**
     * Takes an event in: what it makes of the memory, and what is sent of it.
     *
     * @param history what is remembered of its runner
     */
    abstract void take(Record<byte[], byte[]> record, E event, Optional<RunnerHistory> history)
            throws UnusableRecordException;

    @Override
    public final void init(ProcessorContext<byte[], byte[]> context) {
        histories = new Histories(context.getStateStore(TriageTopology.HISTORY), formats.seal());
        outbox = new Outbox(context, meters, tracing, deadLetters, formats);
    }

    @Override
    public final void process(Record<byte[], byte[]> record) {
        outbox.begin();
        try {
            E event = intake.read(record.key(), record.value());
            Optional<RunnerHistory> history = histories.of(intake.runnerId().apply(event));
            if (intake.isForgotten(event, history)) {
                meters.erased(intake.topic().name());
            } else {
                take(record, event, history);
            }
        } catch (UnusableRecordException e) {
            refuse(record, e);
        } catch (ForgottenRecordException e) {
            meters.erased(intake.topic().name());
        }
    }

    /** What an erased runner sent before is not kept as a dead letter either, as far as the key tells whose it is. */
    private void refuse(Record<byte[], byte[]> record, UnusableRecordException cause) {
        if (intake.receivedAt().isPresent()
                && Erasures.covers(histories::erasedAt, record.key(), Instant.ofEpochMilli(record.timestamp()))) {
            meters.erased(intake.topic().name());
        } else {
            outbox.deadLetter(record, cause);
        }
    }

    final Outbox outbox() {
        return outbox;
    }

    /** The keys of an erased runner are of no more use here. */
    final void letGo(String runnerId) {
        histories.letGo(runnerId);
    }

    final void remember(String runnerId, RunnerHistory history) {
        histories.put(runnerId, history);
    }
}
