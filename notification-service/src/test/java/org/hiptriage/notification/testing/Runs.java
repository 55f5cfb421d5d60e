package org.hiptriage.notification.testing;

import java.time.Instant;
import java.util.UUID;
import org.hiptriage.events.RunRecorded;

/** Recorded runs as the edge or a platform publishes them. */
public final class Runs {
    private Runs() {}

    /** A run of this distance in metres by a watch; it takes 6 minutes for each kilometre. */
    public static RunRecorded.Builder run(String runnerId, Instant startedAt, double meters) {
        return session(runnerId, startedAt, (long) (meters * 0.36)).setDistanceMeters(meters);
    }

    /** A run of unknown distance. */
    public static RunRecorded.Builder session(String runnerId, Instant startedAt, long durationSeconds) {
        return RunRecorded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(startedAt.plusSeconds(durationSeconds + 60))
                .setSource("https://watch.example/api")
                .setRunId(UUID.randomUUID())
                .setRunnerId(runnerId)
                .setStartedAt(startedAt)
                .setDurationSeconds(durationSeconds)
                .setSport("running")
                .setManual(false);
    }
}
