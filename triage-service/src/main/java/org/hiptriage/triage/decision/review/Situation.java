package org.hiptriage.triage.decision.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;

/**
 * How it stands with a runner: the newest assessment, read with the newest check-in since where there is one.
 *
 * @param assessment the assessment observed last
 * @param followUp its newest check-in, with all that it has to be read with; empty where none came since
 * @param reports every report known, in any order
 * @param since the assessment and all that was reported since, in any order
 * @param zone by which a moment is one of the runner's dates
 */
public record Situation(
        Report assessment, Optional<FollowUp> followUp, List<PainReport> reports, List<PainReport> since, ZoneId zone) {

    /**
     * The situation by all that is known.
     *
     * @param checkIns in any order
     * @param assessments in any order
     */
    public static Situation of(Report newest, List<CheckIn> checkIns, List<PainReport> assessments, ZoneId zone) {
        List<CheckIn> since = checkIns.stream()
                .filter(each -> !each.score().observedAt().isBefore(newest.observedAt()))
                .toList();
        Optional<FollowUp> followUp = since.stream()
                .max(Comparator.comparing(each -> each.score().observedAt()))
                .map(now -> FollowUp.of(Optional.of(newest), now, without(checkIns, now), assessments, zone));
        return new Situation(
                newest,
                followUp,
                followUp.map(FollowUp::reports).orElseGet(() -> reports(checkIns, assessments)),
                Stream.concat(Stream.of(PainReport.of(newest)), reports(since, List.of()).stream())
                        .toList(),
                zone);
    }

    /** What is known beside the assessment. */
    Past past(RunLog runs) {
        return new Past(reports, runs, zone);
    }

    /** When it held. */
    public Instant observedAt() {
        return followUp.map(each -> each.now().score().observedAt()).orElse(assessment.observedAt());
    }

    private static List<CheckIn> without(List<CheckIn> checkIns, CheckIn one) {
        List<CheckIn> others = new ArrayList<>(checkIns);
        others.remove(one);
        return others;
    }

    private static List<PainReport> reports(List<CheckIn> checkIns, List<PainReport> assessments) {
        return Stream.concat(
                        assessments.stream(),
                        checkIns.stream().map(CheckIn::score).map(PainReport::of))
                .toList();
    }
}
