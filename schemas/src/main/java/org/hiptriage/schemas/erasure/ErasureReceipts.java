package org.hiptriage.schemas.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.RemovedRecords;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.ids.EventIds;

/** Writes that a service has forgotten a runner. */
public final class ErasureReceipts {
    private ErasureReceipts() {}

    /**
     * The event that tells of it; an erasure that is read anew gives the same id.
     *
     * @param service its name, for example triage-service
     * @param removed how many of each kind were removed
     */
    public static ErasureCompleted completed(
            RunnerErasureRequested erasure, String service, Map<String, Long> removed, Instant at) {
        return completed(erasure.getErasureId(), erasure.getRunnerId(), service, service, removed, at);
    }

    /**
     * The same of a part that has no service of its own.
     *
     * @param by the service that did it
     */
    public static ErasureCompleted completed(
            UUID erasureId, String runnerId, String service, String by, Map<String, Long> removed, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return ErasureCompleted.newBuilder()
                .setEventId(EventIds.erasureCompleted(erasureId, service))
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("/" + by)
                .setErasureId(erasureId)
                .setRunnerId(runnerId)
                .setService(service)
                .setRemoved(removed.entrySet().stream()
                        .map(kind -> new RemovedRecords(kind.getKey(), kind.getValue()))
                        .toList())
                .build();
    }
}
