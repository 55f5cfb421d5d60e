package org.hiptriage.triage.stream.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.RemovedRecords;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.ids.EventIds;

/** Writes that this service has forgotten a runner. */
public final class ErasureWriter {
    private static final String SERVICE = "triage-service";

    private ErasureWriter() {}

    /** The event that tells of it; an erasure that is read anew gives the same id. */
    public static ErasureCompleted completed(RunnerErasureRequested erasure, Map<String, Long> counts, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return ErasureCompleted.newBuilder()
                .setEventId(EventIds.erasureCompleted(erasure.getErasureId(), SERVICE))
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource(ResultWriter.SOURCE)
                .setErasureId(erasure.getErasureId())
                .setRunnerId(erasure.getRunnerId())
                .setService(SERVICE)
                .setRemoved(counts.entrySet().stream()
                        .map(kind -> new RemovedRecords(kind.getKey(), kind.getValue()))
                        .toList())
                .build();
    }
}
