package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.review.Urgency;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.Runs;
import org.hiptriage.triage.stream.event.GivenOutcome;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.junit.jupiter.api.Test;

/** The record stays below 64 KiB, with everything in it at its bound and each thing as large as it can be. */
class HistorySizeTest {
    private static final int BOUND_BYTES = 64 << 10;
    private static final EventSerde<RunnerHistory> STATE = EventSerde.of(RunnerHistory.class);
    private static final Triaged TRIAGED = new Triage(ShippedPacks.rules(), Clock.systemUTC())
            .of(Reports.mild("r").build());
    private static final RunTriage RUN_TRIAGE = new RunTriage(ShippedPacks.rules(), Clock.systemUTC());
    private static final Instant START = Instant.parse("2021-01-01T08:00:00.123Z");

    @Test
    void withEverythingAtItsBound() {
        Optional<RunnerHistory> history = Optional.empty();
        for (int i = 0; i < PastReports.MOST_ASSESSMENTS + 10; i++) {
            history = after(history, longestAssessment(i));
        }
        for (int i = 100; i < 100 + PastCheckIns.MOST + SeenReports.MOST; i++) {
            history = after(
                    history,
                    Reports.checkIn("r", i % 11)
                            .setOccurredAt(START.plus(Duration.ofHours(i)))
                            .build());
        }
        for (int i = 0; i < RunLog.MOST_RUNS + 50; i++) {
            history = after(history, longestRun(i));
        }
        RunnerHistory known = history.orElseThrow();

        assertThat(known.getAssessments()).hasSize(PastReports.MOST_ASSESSMENTS);
        assertThat(known.getCheckIns()).hasSize(PastCheckIns.MOST);
        assertThat(known.getSeenReports().remaining()).isEqualTo(SeenReports.MOST * 32);
        assertThat(known.getRuns()).hasSize(RunLog.MOST_RUNS);
        assertThat(known.getShoes()).hasSizeGreaterThanOrEqualTo(RunLog.MOST_RUNS);
        assertThat(STATE.write(known)).hasSizeLessThan(BOUND_BYTES);
    }

    @Test
    void afterFiveYearsOfDailyRunsAndCheckIns() {
        Optional<RunnerHistory> history = Optional.empty();
        int largest = 0;
        for (int day = 0; day < 5 * 365; day++) {
            Instant noon = START.plus(Duration.ofDays(day));
            if (day % 30 == 0) {
                history = after(history, Reports.mild("r").setOccurredAt(noon).build());
            }
            history = after(
                    history,
                    Reports.checkIn("r", day % 7)
                            .setOccurredAt(noon.plusSeconds(60))
                            .build());
            history = after(
                    history,
                    Runs.of("r", noon.plusSeconds(120), 5 + day % 9)
                            .setShoeId("pair-" + day / 200)
                            .build());
            if (day % 50 == 0) {
                largest = Math.max(largest, STATE.write(history.orElseThrow()).length);
            }
        }

        assertThat(history.orElseThrow().getRuns()).hasSizeBetween(120, 122);
        assertThat(largest).isLessThan(BOUND_BYTES);
    }

    /** With more codes than an outcome is remembered with, each of forty characters. */
    private static Triaged triaged(SymptomsReported report) {
        List<String> codes = IntStream.range(0, 100)
                .mapToObj("a-red-flag-with-a-name-of-forty-chars%03d"::formatted)
                .toList();
        TriageCompleted result = TriageCompleted.newBuilder(TRIAGED.result())
                .setAssessmentId(report.getAssessmentId())
                .setOccurredAt(report.getOccurredAt())
                .build();
        var urgency = new Urgency(Level.URGENT_CARE, Optional.of(TimeFrame.NOW), codes, codes);
        return new Triaged(
                result,
                Optional.empty(),
                Optional.of(new GivenOutcome(report.getAssessmentId(), urgency, ByteBuffer.allocate(16))));
    }

    private static SymptomsReported longestAssessment(int number) {
        return Reports.mild("r")
                .setRunnerId("r".repeat(64))
                .setAssessmentId(new UUID(-1, number))
                .setOccurredAt(START.plus(Duration.ofMinutes(number)))
                .setZone("America/Argentina/ComodRivadavia")
                .setSource("x".repeat(100_000))
                .setFindings(Vocabulary.shipped().codes().stream()
                        .map(code -> new FindingAnswer(code, Presence.UNKNOWN))
                        .toList())
                .build();
    }

    private static RunRecorded longestRun(int number) {
        return Runs.of("r", START.plus(Duration.ofHours(6L * number)), 5)
                .setZone("America/Argentina/ComodRivadavia")
                .setDistanceMeters(1 / 3.0 + 5_000)
                .setDescentMeters(1 / 3.0 + 100)
                .setModifiedAt(START.plus(Duration.ofDays(700)))
                .setReceivedAt(START.plus(Duration.ofDays(700)))
                .setShoeId("s".repeat(60) + "%04d".formatted(number))
                .setDevice("d".repeat(100))
                .setSource("https://" + "s".repeat(190))
                .build();
    }

    private static Optional<RunnerHistory> after(Optional<RunnerHistory> history, SymptomsReported report) {
        return Optional.of(PastReports.with(history, report, triaged(report), ContentDigest.of(report)));
    }

    private static Optional<RunnerHistory> after(Optional<RunnerHistory> history, RunRecorded run) {
        var known = new KnownRunner(
                Optional.empty(),
                List.of(),
                List.of(),
                Recollection.of(history).runs(),
                Optional.empty(),
                Optional.empty());
        return Optional.of(PastReports.with(history, RUN_TRIAGE.of(run, known)));
    }
}
