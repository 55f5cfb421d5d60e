package org.hiptriage.triage.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastLevel;
import org.hiptriage.triage.stream.state.PastSide;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.state.SeenReport;

/** What is remembered of a runner's reports, and what is forgotten so that the record stays below 64 KiB. */
final class PastReports {
    static final int MOST_SEEN = 256;
    static final int MOST_ASSESSMENTS = 50;
    static final int MOST_RED_FLAGS = 20;

    /** How a report relates to those triaged before. */
    enum Comparison {
        NEW,
        SEEN,
        CONFLICTING
    }

    private PastReports() {}

    static Comparison compare(Optional<RunnerHistory> history, UUID assessmentId, ByteBuffer digest) {
        return history.stream()
                .flatMap(known -> known.getSeen().stream())
                .filter(seen -> seen.getAssessmentId().equals(assessmentId))
                .map(seen -> seen.getDigest().equals(digest) ? Comparison.SEEN : Comparison.CONFLICTING)
                .findFirst()
                .orElse(Comparison.NEW);
    }

    static RunnerHistory with(
            Optional<RunnerHistory> history, TriageCompleted result, Optional<Integer> painScore, ByteBuffer digest) {
        List<SeenReport> seen = appended(
                history.map(RunnerHistory::getSeen).orElse(List.of()),
                new SeenReport(result.getAssessmentId(), digest));
        List<PastAssessment> assessments =
                appended(history.map(RunnerHistory::getAssessments).orElse(List.of()), shortForm(result, painScore));
        // An assessment that arrives late takes its place by when it was observed.
        assessments.sort(Comparator.comparing(PastAssessment::getOccurredAt));
        return new RunnerHistory(last(MOST_SEEN, seen), last(MOST_ASSESSMENTS, assessments));
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
