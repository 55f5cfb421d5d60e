package org.hiptriage.triage.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.decision.course.ScoreHistory;
import org.hiptriage.triage.decision.load.Load;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;

/**
 * Says what the history shows beside a report. A rule that fails here must not keep from the runner what the answers say, and
 * must not pass for 'nothing shown' either.
 *
 * @param findings the vocabulary
 * @param scores what pain scores show
 * @param load what recorded runs show
 */
public record HistoryRules(FindingIndex findings, ScoreHistory scores, Load load) {

    Shown beside(Report assessment, Past past) {
        return unlessFailing(() -> new Shown(
                both(
                        scores.derived(assessment, past.reports(), past.zone()),
                        load(assessment, assessment.observedAt(), past.runs(), past.zone())),
                scores.trend(PainReport.of(assessment), past.reports(), past.zone()),
                false));
    }

    Shown beside(FollowUp followUp, RunLog runs) {
        return unlessFailing(() -> new Shown(
                both(scores.derived(followUp), load(followUp, runs)),
                scores.trend(PainReport.of(followUp.now().score()), followUp.reports(), followUp.zone()),
                false));
    }

    private List<Derived> load(FollowUp followUp, RunLog runs) {
        Instant until = followUp.now().score().observedAt();
        return followUp.assessment()
                .map(assessment -> load(assessment, until, runs, followUp.zone()))
                .orElseGet(() -> load.derived(runs, Optional.empty(), until, followUp.zone()));
    }

    /**
     * What the runs show of the pain that an assessment told of. Where the runner gave no date the pain had begun by then,
     * also for what is reported later.
     *
     * @param until runs that started later explain nothing
     * @throws RuntimeException where a rule fails
     */
    public List<Derived> load(Report assessment, Instant until, RunLog runs, ZoneId zone) {
        LocalDate pain = assessment.painStartedOn().orElseGet(() -> LocalDate.ofInstant(assessment.observedAt(), zone));
        List<Derived> derived = load.derived(runs, Optional.of(pain), until, zone);
        return derived.isEmpty()
                ? List.of()
                : derived.stream()
                        .map(found -> beside(assessment.answers(), found))
                        .toList();
    }

    private static List<Derived> both(List<Derived> some, List<Derived> others) {
        List<Derived> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private Derived beside(Answers answers, Derived found) {
        return answers.absent().intersects(findings.setOf(List.of(found.finding()))) ? found.contradicting() : found;
    }

    private static Shown unlessFailing(Supplier<Shown> history) {
        try {
            return history.get();
        } catch (RuntimeException failed) {
            return Shown.failure();
        }
    }
}
