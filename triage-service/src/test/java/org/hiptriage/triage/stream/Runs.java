package org.hiptriage.triage.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hiptriage.events.RunRecorded;

/** Made-up runs of 6 min/km that a watch recorded and sent when they were over. */
public final class Runs {
    private Runs() {}

    /** A run that started so many days ago, an hour earlier than now. */
    public static RunRecorded.Builder daysAgo(String runnerId, int days, double kilometers) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return of(runnerId, now.minus(Duration.ofDays(days)).minus(Duration.ofHours(3)), kilometers);
    }

    /** A run that started then. */
    public static RunRecorded.Builder of(String runnerId, Instant startedAt, double kilometers) {
        long duration = Math.max(1, Math.round(kilometers * 360));
        return RunRecorded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(startedAt.plusSeconds(duration + 60))
                .setSource("https://watch.example/api")
                .setRunId(UUID.randomUUID())
                .setRunnerId(runnerId)
                .setStartedAt(startedAt)
                .setDurationSeconds(duration)
                .setDistanceMeters(kilometers * 1000)
                .setSport("running")
                .setManual(false);
    }
}
