package org.hiptriage.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** A runner who runs each day, and in the last three weeks tells of a sore groin. */
final class MadeUpRunner {
    private static final Instant START = Instant.parse("2020-01-01T07:00:00Z");
    private static final int COMPLAINT_DAYS = 20;
    private static final Set<String> ANSWERED_YES = Set.of("site.groin", "timing.during-run");

    private MadeUpRunner() {}

    /** What is remembered of the runner after so many days, all of whose events went through the stream. */
    static RunnerHistory of(int days, BareStream stream) {
        String runnerId = "grown-" + days;
        for (int day = 0; day < days; day++) {
            Instant morning = at(day);
            stream.send(runnerId, run(runnerId, morning));
            int left = days - day;
            if (left == COMPLAINT_DAYS) {
                stream.send(runnerId, report(runnerId, SymptomReportKind.ASSESSMENT, morning.plusSeconds(10_000)));
            } else if (left < COMPLAINT_DAYS && left % 7 == 0) {
                stream.send(runnerId, report(runnerId, SymptomReportKind.CHECK_IN, morning.plusSeconds(10_000)));
            }
        }
        return stream.historyOf(runnerId);
    }

    static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static RunRecorded run(String runnerId, Instant startedAt) {
        long day = Duration.between(START, startedAt).toDays();
        double meters = 5_000 + 700 * (day % 7);
        return RunRecorded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(startedAt.plusSeconds(5_000))
                .setSource("/benchmark")
                .setRunId(UUID.randomUUID())
                .setRunnerId(runnerId)
                .setStartedAt(startedAt)
                .setDurationSeconds(Math.round(meters / 3))
                .setDistanceMeters(meters)
                .setDescentMeters(40.0)
                .setSport("running")
                .setShoeId("pair-" + day / 150)
                .setManual(false)
                .build();
    }

    static SymptomsReported report(String runnerId, SymptomReportKind kind, Instant observedAt) {
        boolean checkIn = kind == SymptomReportKind.CHECK_IN;
        return SymptomsReported.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(observedAt)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(observedAt)
                .setSource("/benchmark")
                .setKind(kind)
                .setAssessmentId(UUID.randomUUID())
                .setRunnerId(runnerId)
                .setAge(checkIn ? null : Integer.valueOf(34))
                .setSide(checkIn ? null : Side.LEFT)
                .setPainScore(4)
                .setNewUrgentSymptom(checkIn ? Boolean.FALSE : null)
                .setFindings(checkIn ? List.of() : answers())
                .build();
    }

    private static List<FindingAnswer> answers() {
        List<FindingAnswer> answers = new ArrayList<>();
        for (String code : Vocabulary.shipped().codes()) {
            answers.add(new FindingAnswer(code, ANSWERED_YES.contains(code) ? Presence.PRESENT : Presence.ABSENT));
        }
        return answers;
    }
}
