package org.hiptriage.triage.stream.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.decision.review.Outcome;
import org.hiptriage.triage.decision.review.Urgency;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * What an event came to once, as its recorded result says: the memory that later results rest on can be made again without the
 * rules of then.
 */
public final class RecordedOutcome {
    private RecordedOutcome() {}

    /** What a report came to, by the result that was published of it. */
    public static Triaged of(SymptomsReported report, KnownRunner known, TriageCompleted recorded) {
        boolean assessment = report.getKind() == SymptomReportKind.ASSESSMENT;
        SymptomsReported answered =
                assessment ? report : known.newestAssessment().orElse(report);
        boolean isNewest = assessment
                ? known.isNewestAssessment(report.getOccurredAt())
                : known.isNewestCheckIn(report.getOccurredAt());
        return new Triaged(
                recorded, Optional.empty(), isNewest ? Optional.of(given(answered, recorded)) : Optional.empty());
    }

    /** What a run made of the newest assessment, by the result that was published of it. */
    public static Triaged ofRun(SymptomsReported newest, TriageCompleted recorded) {
        return new Triaged(recorded, Optional.empty(), Optional.of(given(newest, recorded)));
    }

    private static GivenOutcome given(SymptomsReported answered, TriageCompleted recorded) {
        return GivenOutcome.of(
                answered.getAssessmentId(),
                new Outcome(
                        new Urgency(
                                Level.valueOf(recorded.getLevel().name()),
                                timeFrame(recorded),
                                sorted(recorded.getRedFlags().stream()
                                        .map(RaisedFlag::getCode)
                                        .toList()),
                                sorted(recorded.getCouldNotRuleOut())),
                        recorded.getConditions().stream()
                                .map(PossibleCondition::getCode)
                                .toList(),
                        recorded.getTie(),
                        recorded.getAdvice().getRunning(),
                        sorted(recorded.getPlanning().getHolds())));
    }

    private static Optional<TimeFrame> timeFrame(TriageCompleted recorded) {
        return Arrays.stream(TimeFrame.values())
                .filter(frame -> frame.iso().equals(recorded.getTimeFrame()))
                .findFirst();
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().sorted().toList();
    }
}
