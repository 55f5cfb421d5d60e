package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastLevel;
import org.hiptriage.triage.stream.state.PastSide;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.state.SeenReport;

/** What is remembered of a runner's reports, and what is forgotten so that the record stays below 64 KiB. */
public final class PastReports {
    static final int MOST_SEEN = 256;
    static final int MOST_ASSESSMENTS = 50;
    static final int MOST_RED_FLAGS = 20;

    /** How a report relates to those triaged before. */
    public enum Comparison {
        NEW,
        SEEN,
        CONFLICTING
    }

    private static final RunnerHistory NOTHING = RunnerHistory.newBuilder().build();

    private PastReports() {}

    /** Whether the report was triaged before. */
    public static Comparison compare(Optional<RunnerHistory> history, UUID assessmentId, ByteBuffer digest) {
        return history.stream()
                .flatMap(known -> known.getSeen().stream())
                .filter(seen -> seen.getAssessmentId().equals(assessmentId))
                .map(seen -> seen.getDigest().equals(digest) ? Comparison.SEEN : Comparison.CONFLICTING)
                .findFirst()
                .orElse(Comparison.NEW);
    }

    /** What is remembered once this report was triaged. */
    public static RunnerHistory with(
            Optional<RunnerHistory> history, SymptomsReported report, TriageCompleted result, ByteBuffer digest) {
        RunnerHistory known = history.orElse(NOTHING);
        RunnerHistory.Builder next = RunnerHistory.newBuilder(known)
                .setSeen(last(MOST_SEEN, appended(known.getSeen(), new SeenReport(report.getAssessmentId(), digest))));
        if (report.getKind() == SymptomReportKind.CHECK_IN) {
            Instant relevantSince = NewestAssessment.read(known)
                    .map(NewestAssessment::relevantSince)
                    .orElse(Instant.MIN);
            return next.setCheckIns(PastCheckIns.with(known.getCheckIns(), report, relevantSince))
                    .build();
        }
        PastAssessment past = shortForm(result, Optional.ofNullable(report.getPainScore()));
        List<PastAssessment> assessments = appended(known.getAssessments(), past);
        // An assessment that arrives late takes its place by when it was observed.
        assessments.sort(Comparator.comparing(PastAssessment::getOccurredAt));
        if (assessments.get(assessments.size() - 1).equals(past)) {
            next.setNewestAssessment(NewestAssessment.write(report));
        }
        return next.setAssessments(last(MOST_ASSESSMENTS, assessments)).build();
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
                .setRedFlags(result.getRedFlags().stream()
                        .limit(MOST_RED_FLAGS)
                        .map(RaisedFlag::getCode)
                        .toList())
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
