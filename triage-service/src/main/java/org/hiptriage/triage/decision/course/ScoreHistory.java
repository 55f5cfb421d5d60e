package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.knowledge.Knowledge;

/** What a runner's scores show over time. */
public final class ScoreHistory {
    /** Codes of all findings that it can derive. */
    public static final List<String> FINDINGS = List.of(NoImprovement.FINDING, RecurrentBouts.FINDING);

    private final Optional<NoImprovement> noImprovement;
    private final Optional<RecurrentBouts> recurrentBouts;
    private final Optional<Bouts> bouts;
    private final Optional<Trend> trend;
    private final FindingSet improvement;
    private final FindingSet recurrence;

    /** By these packs. */
    public ScoreHistory(Knowledge knowledge) {
        this.noImprovement = NoImprovement.of(knowledge);
        this.recurrentBouts = RecurrentBouts.of(knowledge);
        this.bouts = Bouts.of(knowledge);
        this.trend = Trend.of(knowledge);
        this.improvement = knowledge.findings().setOf(List.of(NoImprovement.FINDING));
        this.recurrence = knowledge.findings().setOf(List.of(RecurrentBouts.FINDING));
    }

    /**
     * The findings beside an assessment.
     *
     * @param reports all that are known with the assessment, in any order
     */
    public List<Derived> derived(Report assessment, List<PainReport> reports, ZoneId zone) {
        List<Derived> derived = new ArrayList<>();
        notImproved(assessment, reports, zone)
                .map(found -> beside(assessment, improvement, found))
                .ifPresent(derived::add);
        recurrentBouts
                .flatMap(rule -> rule.at(
                        boutsIn(reports, assessment.side(), zone), List.of(assessment.observedAt()), Optional.empty()))
                .map(found -> beside(assessment, recurrence, found))
                .ifPresent(derived::add);
        return List.copyOf(derived);
    }

    private Optional<Derived> notImproved(Report assessment, List<PainReport> reports, ZoneId zone) {
        return assessment
                .selfTreatmentStartedOn()
                .flatMap(start -> PainReport.of(assessment)
                        .score()
                        .flatMap(now ->
                                noImprovement.flatMap(rule -> rule.at(now, start, PainReport.scores(reports), zone))));
    }

    /** The findings at any moment that counts for the flags of a follow-up: a flag once raised stays until a new assessment. */
    public List<Derived> derived(FollowUp followUp) {
        Optional<PainScore> seen = followUp.beforeSeen()
                .flatMap(before -> followUp.unseen().stream()
                        .filter(CheckIn::seenByClinician)
                        .map(CheckIn::score)
                        .max(Comparator.comparing(PainScore::observedAt)));
        return derived(followUp, followUp.unseen(), seen);
    }

    /** The findings as they stood when a clinician saw the runner. */
    List<Derived> derivedBeforeSeen(FollowUp followUp, List<CheckIn> before) {
        return derived(followUp, before, Optional.empty());
    }

    /** Where the pain of the bout that a report is part of goes; empty where it is part of none, or its first. */
    public Optional<PainTrend> trend(PainReport now, List<PainReport> reports, ZoneId zone) {
        return now.score()
                .flatMap(score -> trend.flatMap(rule -> rule.at(score, boutsIn(reports, now.side(), zone), zone)));
    }

    /**
     * Whether the complaint that an assessment told of still goes on at a moment.
     *
     * @param reports the assessment and all since, at least one
     */
    public boolean goesOn(List<PainReport> reports, Instant moment, ZoneId zone) {
        return bouts.map(rule -> rule.goesOn(reports, moment, zone)).orElse(true);
    }

    private List<Derived> derived(FollowUp followUp, List<CheckIn> checkIns, Optional<PainScore> seen) {
        Optional<Report> answered = followUp.assessment().filter(report -> seen.isEmpty());
        return Stream.of(
                        notImproved(followUp, answered, checkIns, seen),
                        recurrent(followUp, answered, checkIns, seen.map(PainScore::observedAt)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Derived> notImproved(
            FollowUp followUp, Optional<Report> answered, List<CheckIn> checkIns, Optional<PainScore> seen) {
        // The answer 'improved' was about then: what the scores show later is another matter.
        Optional<PainScore> atFirst = answered.filter(report -> !denies(report, improvement))
                .flatMap(report -> PainReport.of(report).score());
        List<PainScore> moments = Stream.concat(
                        atFirst.stream(), checkIns.stream().map(CheckIn::score))
                .sorted(Comparator.comparing(PainScore::observedAt).reversed())
                .toList();
        // What was seen is not raised again: then the three weeks begin anew.
        Optional<LocalDate> seenOn =
                seen.map(score -> score.observedAt().atZone(followUp.zone()).toLocalDate());
        Optional<LocalDate> from = followUp.assessment()
                .flatMap(Report::selfTreatmentStartedOn)
                .map(start -> seenOn.filter(start::isBefore).orElse(start));
        List<PainScore> scores = PainReport.scores(followUp.reports());
        return from.flatMap(start -> noImprovement.flatMap(rule -> moments.stream()
                .flatMap(now -> rule.at(now, start, scores, followUp.zone()).stream())
                .findFirst()));
    }

    private Optional<Derived> recurrent(
            FollowUp followUp, Optional<Report> answered, List<CheckIn> checkIns, Optional<Instant> seenAt) {
        List<Instant> moments = Stream.concat(
                        answered.stream().map(Report::observedAt),
                        checkIns.stream().map(each -> each.score().observedAt()))
                .toList();
        List<Bout> known = boutsIn(followUp.reports(), followUp.assessment().flatMap(Report::side), followUp.zone());
        Optional<Instant> deniedAt = followUp.assessment()
                .filter(report -> denies(report, recurrence))
                .map(Report::observedAt);
        // The answer 'no' was about then too: a bout that began later is another matter.
        Optional<Instant> after =
                Stream.concat(seenAt.stream(), deniedAt.stream()).max(Comparator.naturalOrder());
        return recurrentBouts.flatMap(rule -> rule.at(known, moments, after)
                .or(() -> deniedAt.flatMap(denied -> rule.at(known, moments, seenAt))
                        .map(Derived::contradicting)));
    }

    private List<Bout> boutsIn(List<PainReport> reports, Optional<Side> side, ZoneId zone) {
        return bouts.map(rule -> rule.in(reports, side, zone)).orElse(List.of());
    }

    private static Derived beside(Report assessment, FindingSet finding, Derived found) {
        return denies(assessment, finding) ? found.contradicting() : found;
    }

    private static boolean denies(Report report, FindingSet finding) {
        return report.answers().absent().intersects(finding);
    }
}
