package org.hiptriage.triage.stream.event;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;

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
    public Outcome of(SymptomsReported assessment) {
        return of(assessment, EarlierReports.NONE);
    }

    /**
     * What a valid report comes to.
     *
     * @throws RuntimeException where a rule fails in a way that the rules themselves could not turn into a safe result
     */
    public Outcome of(SymptomsReported report, EarlierReports earlier) {
        boolean assessment = report.getKind() == SymptomReportKind.ASSESSMENT;
        TriageCompleted result = writer.result(
                report,
                assessment ? report : earlier.newestAssessment().orElse(report),
                assessment ? assessment(report, earlier) : checkIn(report, earlier),
                clock.instant());
        return new Outcome(result, writer.alert(result));
    }

    private Decision assessment(SymptomsReported event, EarlierReports earlier) {
        Report report = reader.read(event);
        List<PainReport> reports = new ArrayList<>(earlier.reports());
        reports.add(PainReport.of(report));
        return rules.decide(report, new Past(reports, RunLog.EMPTY, zone(event)));
    }

    private Decision checkIn(SymptomsReported event, EarlierReports earlier) {
        Optional<Report> newest = earlier.newestAssessment().map(reader::read);
        var score = new PainScore(event.getOccurredAt(), event.getPainScore(), newest.flatMap(Report::side));
        var now = new CheckIn(
                score,
                Boolean.TRUE.equals(event.getNewUrgentSymptom()),
                Boolean.TRUE.equals(event.getSeenByClinician()));
        ZoneId zone = zone(earlier.newestAssessment().orElse(event));
        return rules.decide(FollowUp.of(newest, now, earlier.checkIns(), earlier.assessments(), zone), RunLog.EMPTY);
    }

    private static ZoneId zone(SymptomsReported event) {
        return Optional.ofNullable(event.getZone())
                .map(ZoneId::of)
                .orElseGet(() -> ZoneOffset.ofTotalSeconds(event.getOccurredAtOffsetSeconds()));
    }

    /**
     * The events of one triage.
     *
     * @param alert there where a red flag was raised
     */
    public record Outcome(TriageCompleted result, Optional<RedFlagRaised> alert) {}
}
