package org.hiptriage.replay.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** What made-up runners send. */
public final class Reported {
    private Reported() {}

    /** Answers with 'yes' to these, and 'no' to every urgent sign that is not among them. */
    public static SymptomsReported.Builder assessment(String runnerId, Instant observedAt, String... present) {
        Map<String, Presence> answers = new HashMap<>();
        Vocabulary.shipped().urgentCodes().forEach(code -> answers.put(code, Presence.ABSENT));
        List.of(present).forEach(code -> answers.put(code, Presence.PRESENT));
        UUID assessmentId = UUID.randomUUID();
        return SymptomsReported.newBuilder()
                .setEventId(EventIds.symptomsReported(runnerId, assessmentId))
                .setOccurredAt(observedAt.truncatedTo(ChronoUnit.MILLIS))
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(observedAt.plusSeconds(1).truncatedTo(ChronoUnit.MILLIS))
                .setSource("/test")
                .setKind(SymptomReportKind.ASSESSMENT)
                .setAssessmentId(assessmentId)
                .setRunnerId(runnerId)
                .setAge(34)
                .setSide(Side.LEFT)
                .setPainScore(3)
                .setFindings(answers.entrySet().stream()
                        .map(answer -> new FindingAnswer(answer.getKey(), answer.getValue()))
                        .toList());
    }

    /** A check-in. */
    public static SymptomsReported.Builder checkIn(String runnerId, Instant observedAt, int painScore) {
        return assessment(runnerId, observedAt)
                .setKind(SymptomReportKind.CHECK_IN)
                .setAge(null)
                .setSide(null)
                .setPainScore(painScore)
                .setNewUrgentSymptom(false)
                .setFindings(List.of());
    }

    /** A run of 6 min/km that a watch sent when it was over. */
    public static RunRecorded run(String runnerId, Instant startedAt, double kilometers) {
        Instant start = startedAt.truncatedTo(ChronoUnit.MILLIS);
        long seconds = Math.round(kilometers * 360);
        return RunRecorded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(start)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(start.plusSeconds(seconds + 60))
                .setSource("https://watch.example/api")
                .setRunId(UUID.randomUUID())
                .setRunnerId(runnerId)
                .setStartedAt(start)
                .setDurationSeconds(seconds)
                .setDistanceMeters(kilometers * 1000)
                .setSport("running")
                .setManual(false)
                .build();
    }

    /** A wish to be forgotten. */
    public static RunnerErasureRequested erasure(String runnerId, Instant receivedAt) {
        Instant at = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        UUID erasureId = UUID.randomUUID();
        return RunnerErasureRequested.newBuilder()
                .setEventId(erasureId)
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/test")
                .setErasureId(erasureId)
                .setRunnerId(runnerId)
                .build();
    }

    /** A moment so many days ago. */
    public static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
