package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastLevel;
import org.hiptriage.triage.stream.state.PastSide;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What is remembered of a runner, and what is forgotten so that the record stays below 64 KiB. */
public final class PastReports {
    static final int MOST_ASSESSMENTS = 50;

    /** How a report relates to those triaged before. */
    public enum Comparison {
        NEW,
        SEEN,
        CONFLICTING
    }

    static final RunnerHistory NOTHING = RunnerHistory.newBuilder().build();

    private PastReports() {}

    /** Whether the report was triaged before. */
    public static Comparison compare(Optional<RunnerHistory> history, UUID assessmentId, ByteBuffer digest) {
        return history.flatMap(known -> SeenReports.digestOf(assessmentId, known))
                .map(seen -> seen.equals(digest) ? Comparison.SEEN : Comparison.CONFLICTING)
                .orElse(Comparison.NEW);
    }

    /** What is remembered once this report was triaged. */
    public static RunnerHistory with(
            Optional<RunnerHistory> history, SymptomsReported report, Triaged triaged, ByteBuffer digest) {
        RunnerHistory known = history.orElse(NOTHING);
        Next next = new Next(known)
                .seen(SeenReports.with(known, report.getAssessmentId(), digest))
                .stands(triaged.stands());
        if (report.getKind() == SymptomReportKind.CHECK_IN) {
            Instant relevantSince = NewestAssessment.read(known)
                    .map(NewestAssessment::relevantSince)
                    .orElse(Instant.MIN);
            return next.checkIns(PastCheckIns.with(known.getCheckIns(), report, relevantSince))
                    .history();
        }
        PastAssessment past = shortForm(triaged.result(), Optional.ofNullable(report.getPainScore()));
        List<PastAssessment> assessments = appended(known.getAssessments(), past);
        // An assessment that arrives late takes its place by when it was observed.
        assessments.sort(Comparator.comparing(PastAssessment::getOccurredAt));
        if (assessments.get(assessments.size() - 1).equals(past)) {
            next.newestAssessment(NewestAssessment.write(report));
        }
        return next.assessments(last(MOST_ASSESSMENTS, assessments)).history();
    }

    /** What is remembered once a run was taken in. */
    public static RunnerHistory with(Optional<RunnerHistory> history, RunEffect effect) {
        return new Next(history.orElse(NOTHING))
                .runs(effect.runs())
                .stands(effect.triaged().flatMap(Triaged::stands))
                .warned(effect.warning().map(LoadWarningRaised::getOccurredAt))
                .history();
    }

    private static PastAssessment shortForm(TriageCompleted result, Optional<Integer> painScore) {
        return PastAssessment.newBuilder()
                .setAssessmentId(result.getAssessmentId())
                .setOccurredAt(result.getOccurredAt())
                .setSide(Optional.ofNullable(result.getSide())
                        .map(side -> PastSide.valueOf(side.name()))
                        .orElse(null))
                .setPainScore(painScore.orElse(null))
                .setLevel(PastLevel.valueOf(result.getLevel().name()))
                .build();
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> last(int most, List<T> list) {
        return List.copyOf(list.subList(Math.max(0, list.size() - most), list.size()));
    }
}
