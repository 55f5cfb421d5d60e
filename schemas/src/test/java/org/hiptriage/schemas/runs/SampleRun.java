package org.hiptriage.schemas.runs;

import java.time.Instant;
import java.util.UUID;
import org.hiptriage.events.RunRecorded;

/** A run of which everything is known, and one of which only the necessary is. */
final class SampleRun {
    static final Instant STARTED_AT = Instant.parse("2026-11-20T06:30:00Z");

    private SampleRun() {}

    static RunRecorded.Builder bare() {
        return RunRecorded.newBuilder()
                .setEventId(new UUID(0, 1))
                .setOccurredAt(STARTED_AT)
                .setOccurredAtOffsetSeconds(3_600)
                .setReceivedAt(STARTED_AT.plusSeconds(7_200))
                .setSource("https://watch.example/api")
                .setRunId(UUID.fromString("2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10"))
                .setRunnerId("r-481516")
                .setStartedAt(STARTED_AT)
                .setDurationSeconds(3_600)
                .setSport("running")
                .setManual(false);
    }

    static RunRecorded.Builder full() {
        return bare().setZone("Europe/Copenhagen")
                .setMovingSeconds(3_500L)
                .setDistanceMeters(10_250.5)
                .setAscentMeters(85.0)
                .setDescentMeters(80.0)
                .setAverageCadenceSpm(172.5)
                .setSubSport("trail")
                .setShoeId("shoe-1")
                .setDevice("Watch 5")
                .setManual(true)
                .setModifiedAt(Instant.parse("2026-11-20T08:00:00.250Z"))
                .setDeleted(true);
    }
}
