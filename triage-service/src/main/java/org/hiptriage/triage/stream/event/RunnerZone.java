package org.hiptriage.triage.stream.event;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hiptriage.events.SymptomsReported;

/** By which a moment is one of a runner's dates. */
public final class RunnerZone {
    private RunnerZone() {}

    /** The zone that the report names, else the offset of where it was observed. */
    public static ZoneId of(SymptomsReported event) {
        return Optional.ofNullable(event.getZone())
                .map(ZoneId::of)
                .orElseGet(() -> ZoneOffset.ofTotalSeconds(event.getOccurredAtOffsetSeconds()));
    }
}
