package org.hiptriage.triage.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.event.ErasureWriter;
import org.hiptriage.triage.stream.memory.Forgotten;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Forgets a runner. Only a mark stays, by which what was received before is dropped wherever it still comes from: late in
 * another topic, or read anew. The topic may be read anew itself, so an erasure that is not the newest changes nothing.
 */
final class ErasureProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Intake<RunnerErasureRequested> intake;
    private final Clock clock;
    private final StreamMeters meters;
    private final Tracing tracing;
    private final EventFormats formats;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<String, RunnerHistory> histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    ErasureProcessor(Clock clock, StreamMeters meters, Tracing tracing, EventFormats formats) {
        this.intake = new Intake<>(
                formats.of(Topics.RUNNER_ERASURES),
                erasure -> tooFarAhead(erasure, clock.instant()),
                RunnerErasureRequested::getRunnerId);
        this.clock = clock;
        this.meters = meters;
        this.tracing = tracing;
        this.formats = formats;
    }

    /** Anybody may write to a topic: an erasure of next year would drop every red flag until then. */
    private static List<FieldProblem> tooFarAhead(RunnerErasureRequested erasure, Instant now) {
        return Limits.isTooFarAhead(erasure.getReceivedAt(), now)
                ? List.of(new FieldProblem("receivedAt", Limits.TOO_FAR_AHEAD))
                : List.of();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        histories = context.getStateStore(TriageTopology.HISTORY);
        outbox = new Outbox(context, meters, tracing, TriageTopology.ERASURE_DEAD_LETTERS, formats);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        outbox.begin();
        try {
            forget(record, intake.read(record));
        } catch (UnusableRecordException e) {
            outbox.deadLetter(record, e);
        }
    }

    private void forget(Record<byte[], byte[]> record, RunnerErasureRequested erasure) {
        Optional<RunnerHistory> known = Optional.ofNullable(histories.get(erasure.getRunnerId()));
        RunnerHistory next = known.filter(history -> Erasures.covers(known, erasure.getReceivedAt()))
                .orElseGet(() -> Forgotten.upTo(erasure.getReceivedAt(), known));
        histories.put(erasure.getRunnerId(), next);
        var removed = Forgotten.removed(known.orElse(next), next);
        outbox.send(record, ErasureWriter.completed(erasure, removed, clock.instant()));
        meters.erasure();
    }
}
