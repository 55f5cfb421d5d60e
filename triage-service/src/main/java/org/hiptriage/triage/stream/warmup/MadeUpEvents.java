package org.hiptriage.triage.stream.warmup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;

/** Single events, each with ids of its own. */
public final class MadeUpEvents {
    private static final String SOURCE = "/made-up";
    private static final int METERS_A_SECOND = 3;
    private static final int UPLOADED_AFTER_SECONDS = 5_000;

    private MadeUpEvents() {}

    /**
     * A run on level ground in one pair of shoes.
     *
     * @param meters its distance
     */
    public static RunRecorded run(String runnerId, Instant startedAt, double meters, String shoeId) {
        return RunRecorded.newBuilder()
                .setEventId(id())
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(startedAt.plusSeconds(UPLOADED_AFTER_SECONDS))
                .setSource(SOURCE)
                .setRunId(id())
                .setRunnerId(runnerId)
                .setStartedAt(startedAt)
                .setDurationSeconds(Math.round(meters / METERS_A_SECOND))
                .setDistanceMeters(meters)
                .setDescentMeters(40.0)
                .setSport("running")
                .setShoeId(shoeId)
                .setManual(false)
                .build();
    }

    /** A report of a left hip, with these answers where it is an assessment. */
    public static SymptomsReported report(
            String runnerId, SymptomReportKind kind, Instant observedAt, List<FindingAnswer> answers) {
        boolean checkIn = kind == SymptomReportKind.CHECK_IN;
        return SymptomsReported.newBuilder()
                .setEventId(id())
                .setOccurredAt(observedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(observedAt)
                .setSource(SOURCE)
                .setKind(kind)
                .setAssessmentId(id())
                .setRunnerId(runnerId)
                .setAge(checkIn ? null : Integer.valueOf(34))
                .setSide(checkIn ? null : Side.LEFT)
                .setPainScore(4)
                .setNewUrgentSymptom(checkIn ? Boolean.FALSE : null)
                .setFindings(checkIn ? List.of() : answers)
                .build();
    }

    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
