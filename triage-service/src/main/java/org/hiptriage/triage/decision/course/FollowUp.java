package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Report;

/**
 * A check-in with what it has to be read with.
 *
 * @param assessment the newest assessment; empty where none is known
 * @param now the check-in
 * @param unseen what counts for its flags: all check-ins since the assessment, or from the last one on that says 'seen'; this
 *     one always, however late it came
 * @param beforeSeen the check-ins before the last one that says 'seen'; empty where none does
 * @param reports every report known, in any order
 * @param zone by which a moment is one of the runner's dates
 */
public record FollowUp(
        Optional<Report> assessment,
        CheckIn now,
        List<CheckIn> unseen,
        Optional<List<CheckIn>> beforeSeen,
        List<PainReport> reports,
        ZoneId zone) {

    private static final Comparator<CheckIn> IN_ORDER =
            Comparator.comparing(checkIn -> checkIn.score().observedAt());

    /**
     * Reads a check-in with the newest assessment.
     *
     * @param others the other check-ins known, in any order
     * @param assessments every assessment known, in any order
     */
    public static FollowUp of(
            Optional<Report> assessment, CheckIn now, List<CheckIn> others, List<PainReport> assessments, ZoneId zone) {
        Instant since = assessment.map(Report::observedAt).orElse(Instant.MIN);
        List<CheckIn> all = new ArrayList<>(others);
        all.add(now);
        all.sort(IN_ORDER);
        List<CheckIn> sinceAssessment = all.stream()
                .filter(each -> each.equals(now) || !each.score().observedAt().isBefore(since))
                .toList();
        List<PainReport> reports = new ArrayList<>(assessments);
        all.forEach(each -> reports.add(PainReport.of(each.score())));
        int seen = lastSeen(sinceAssessment);
        List<CheckIn> unseen = new ArrayList<>(sinceAssessment.subList(Math.max(0, seen), sinceAssessment.size()));
        if (!unseen.contains(now)) {
            unseen.add(0, now);
        }
        return new FollowUp(
                assessment,
                now,
                List.copyOf(unseen),
                seen < 0 ? Optional.empty() : Optional.of(List.copyOf(sinceAssessment.subList(0, seen))),
                List.copyOf(reports),
                zone);
    }

    private static int lastSeen(List<CheckIn> checkIns) {
        for (int i = checkIns.size() - 1; i >= 0; i--) {
            if (checkIns.get(i).seenByClinician()) {
                return i;
            }
        }
        return -1;
    }
}
