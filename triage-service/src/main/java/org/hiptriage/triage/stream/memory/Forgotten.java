package org.hiptriage.triage.stream.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What stays of a runner who asked to be forgotten: that it was so, and when. */
public final class Forgotten {
    private Forgotten() {}

    /**
     * What is remembered once what was received up to then is forgotten. An assessment that was received later and was here
     * first stays, so that the check-ins that follow it find it.
     */
    public static RunnerHistory upTo(Instant erasedAt, Optional<RunnerHistory> history) {
        RunnerHistory.Builder next = RunnerHistory.newBuilder().setErasedAt(erasedAt);
        history.ifPresent(known -> NewestAssessment.read(known)
                .filter(assessment -> assessment.getReceivedAt().isAfter(erasedAt))
                .ifPresent(later -> keep(later, known, next)));
        return next.build();
    }

    private static void keep(SymptomsReported later, RunnerHistory known, RunnerHistory.Builder next) {
        next.setNewestAssessment(known.getNewestAssessment())
                .setAssessments(known.getAssessments().stream()
                        .filter(past -> past.getAssessmentId().equals(later.getAssessmentId()))
                        .toList());
        SeenReports.digestOf(later.getAssessmentId(), known)
                .ifPresent(digest ->
                        next.setSeenReports(SeenReports.with(PastReports.NOTHING, later.getAssessmentId(), digest)));
    }

    /** How much of which kind is in the one and not in the other any more; each kind is named, also where there is none. */
    public static Map<String, Long> removed(RunnerHistory before, RunnerHistory after) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "assessments",
                (long) before.getAssessments().size() - after.getAssessments().size());
        counts.put(
                "check-ins",
                (long) before.getCheckIns().size() - after.getCheckIns().size());
        counts.put("runs", (long) before.getRuns().size() - after.getRuns().size());
        counts.put("shoes", (long) before.getShoes().size() - after.getShoes().size());
        counts.put("outcomes", outcomes(before) - outcomes(after));
        return counts;
    }

    private static long outcomes(RunnerHistory history) {
        return history.getLastOutcome() == null ? 0 : 1;
    }
}
