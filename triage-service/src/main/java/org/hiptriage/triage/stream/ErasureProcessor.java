package org.hiptriage.triage.stream;

import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.erasure.ErasureReceipts;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.intake.Erasures;
import org.hiptriage.triage.stream.memory.Forgotten;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Forgets a runner. Only a mark stays, by which what was received before is dropped wherever it still comes from: late in
 * another topic, or read anew. The topic may be read anew itself, so an erasure that is not the newest changes nothing.
 */
final class ErasureProcessor extends RunnerProcessor<RunnerErasureRequested> {
    private static final String SERVICE = "triage-service";

    private final Clock clock;
    private final StreamMeters meters;

    ErasureProcessor(Clock clock, StreamMeters meters, Tracing tracing, EventFormats formats) {
        super(Erasures.intake(formats, clock), TriageTopology.ERASURE_DEAD_LETTERS, meters, tracing, formats);
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    void take(Record<byte[], byte[]> record, RunnerErasureRequested erasure, Optional<RunnerHistory> known) {
        RunnerHistory next = known.filter(history -> Erasures.covers(known, erasure.getReceivedAt()))
                .orElseGet(() -> Forgotten.upTo(erasure.getReceivedAt(), known));
        remember(erasure.getRunnerId(), next);
        letGo(erasure.getRunnerId());
        var removed = Forgotten.removed(known.orElse(next), next);
        outbox().send(record, ErasureReceipts.completed(erasure, SERVICE, removed, clock.instant()));
        meters.erasure();
    }
}
