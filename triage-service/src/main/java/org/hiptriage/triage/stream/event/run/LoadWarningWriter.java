package org.hiptriage.triage.stream.event.run;

import java.util.UUID;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.triage.decision.load.Spike;
import org.hiptriage.triage.stream.event.ResultWriter;

/** Writes a spike as the event that warns of it; a correction of the run gives the same id. */
final class LoadWarningWriter {
    private LoadWarningWriter() {}

    static LoadWarningRaised warning(RunRecorded run, Spike spike) {
        UUID warningId = EventIds.loadWarning(run.getRunnerId(), run.getRunId());
        return LoadWarningRaised.newBuilder()
                .setEventId(warningId)
                .setOccurredAt(run.getStartedAt())
                .setOccurredAtOffsetSeconds(run.getOccurredAtOffsetSeconds())
                .setReceivedAt(run.getReceivedAt())
                .setSource(ResultWriter.SOURCE)
                .setWarningId(warningId)
                .setRunnerId(run.getRunnerId())
                .setRunId(run.getRunId())
                .setDistanceMeters(spike.distanceMeters())
                .setLongestBeforeMeters(spike.longestBeforeMeters())
                .setLongestBeforeOn(spike.longestBeforeOn())
                .build();
    }
}
