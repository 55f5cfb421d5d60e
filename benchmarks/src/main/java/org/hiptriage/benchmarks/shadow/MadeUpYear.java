package org.hiptriage.benchmarks.shadow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * A year of nobody: each runner has a hundred events spread over it, of ten six are runs, two assessments and two check-ins. Each
 * question is answered with yes once in twelve times, an urgent one once in two hundred. The same for the same seed.
 */
final class MadeUpYear {
    private static final int EVENTS_OF_ONE_RUNNER = 100;
    private static final Duration YEAR = Duration.ofDays(365);

    private final Random random;
    private final Instant end;

    MadeUpYear(long seed, Instant end) {
        this.random = new Random(seed);
        this.end = end;
    }

    /** Gives so many events in the order of their time, each with its moment. */
    void events(int count, BiConsumer<Instant, SpecificRecord> to) {
        int runners = Math.max(1, count / EVENTS_OF_ONE_RUNNER);
        Instant begin = end.minus(YEAR);
        for (int i = 0; i < count; i++) {
            Instant at = begin.plusMillis(YEAR.toMillis() * i / count);
            String runnerId = "nobody-" + i % runners;
            to.accept(
                    at,
                    switch (i / runners % 10) {
                        case 2, 7 -> report(runnerId, SymptomReportKind.ASSESSMENT, at);
                        case 4, 9 -> report(runnerId, SymptomReportKind.CHECK_IN, at);
                        default -> run(runnerId, at);
                    });
        }
    }

    private RunRecorded run(String runnerId, Instant at) {
        Instant startedAt = at.minusSeconds(7_200);
        double meters = 4_000 + random.nextInt(9_000);
        return RunRecorded.newBuilder()
                .setEventId(id())
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/benchmark")
                .setRunId(id())
                .setRunnerId(runnerId)
                .setStartedAt(startedAt)
                .setDurationSeconds(Math.round(meters / 3))
                .setDistanceMeters(meters)
                .setDescentMeters(40.0)
                .setSport("running")
                .setShoeId("pair-1")
                .setManual(false)
                .build();
    }

    private SymptomsReported report(String runnerId, SymptomReportKind kind, Instant at) {
        boolean checkIn = kind == SymptomReportKind.CHECK_IN;
        return SymptomsReported.newBuilder()
                .setEventId(id())
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/benchmark")
                .setKind(kind)
                .setAssessmentId(id())
                .setRunnerId(runnerId)
                .setAge(checkIn ? null : Integer.valueOf(16 + random.nextInt(60)))
                .setSide(checkIn ? null : Side.LEFT)
                .setPainScore(random.nextInt(8))
                .setNewUrgentSymptom(checkIn ? Boolean.FALSE : null)
                .setFindings(checkIn ? List.of() : answers())
                .build();
    }

    private List<FindingAnswer> answers() {
        List<FindingAnswer> answers = new ArrayList<>();
        Vocabulary.shipped()
                .findings()
                .forEach(finding -> answers.add(new FindingAnswer(
                        finding.code(),
                        random.nextInt(finding.urgent() ? 200 : 12) == 0 ? Presence.PRESENT : Presence.ABSENT)));
        return answers;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
