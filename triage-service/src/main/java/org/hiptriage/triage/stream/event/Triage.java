package org.hiptriage.triage.stream.event;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.decision.review.Outcome;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;

/** One report in, its events out, by the rules in force: the same for the stream, the preview and the check command. */
public final class Triage {
    private final TriageRules rules;
    private final SymptomsReader reader;
    private final ResultWriter writer;
    private final Clock clock;

    /** Triages by these rules. */
    public Triage(TriageRules rules, Clock clock) {
        this.rules = rules;
        this.reader = new SymptomsReader(rules.knowledge().findings());
        this.writer = new ResultWriter(rules.knowledge().packs());
        this.clock = clock;
    }

    /** What a valid assessment comes to where no history is known. */
    public Triaged of(SymptomsReported assessment) {
        return of(assessment, KnownRunner.NOBODY);
    }

    /**
     * What a valid report comes to.
     *
     * @throws RuntimeException where a rule fails in a way that the rules themselves could not turn into a safe result
     */
    public Triaged of(SymptomsReported report, KnownRunner known) {
        boolean assessment = report.getKind() == SymptomReportKind.ASSESSMENT;
        Decision decision = assessment ? assessment(report, known) : checkIn(report, known);
        SymptomsReported answered =
                assessment ? report : known.newestAssessment().orElse(report);
        TriageCompleted result = writer.result(report, answered, decision, clock.instant());
        boolean isNewest = assessment
                ? known.isNewestAssessment(report.getOccurredAt())
                : known.isNewestCheckIn(report.getOccurredAt());
        UUID stands = answered.getAssessmentId();
        return new Triaged(
                result,
                writer.alert(result),
                isNewest ? Optional.of(GivenOutcome.of(stands, Outcome.of(decision))) : Optional.empty());
    }

    private Decision assessment(SymptomsReported event, KnownRunner known) {
        Report report = reader.read(event);
        return rules.decide(
                report, new Past(known.reportsWith(PainReport.of(report)), known.runs(), RunnerZone.of(event)));
    }

    private Decision checkIn(SymptomsReported event, KnownRunner known) {
        Optional<Report> newest = known.newestAssessment().map(reader::read);
        var score = new PainScore(event.getOccurredAt(), event.getPainScore(), newest.flatMap(Report::side));
        var now = new CheckIn(
                score,
                Boolean.TRUE.equals(event.getNewUrgentSymptom()),
                Boolean.TRUE.equals(event.getSeenByClinician()));
        return rules.decide(
                FollowUp.of(
                        newest,
                        now,
                        known.checkIns(),
                        known.assessments(),
                        RunnerZone.of(known.newestAssessment().orElse(event))),
                known.runs());
    }
}
