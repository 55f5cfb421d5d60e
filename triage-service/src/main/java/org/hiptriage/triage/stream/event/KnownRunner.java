package org.hiptriage.triage.stream.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.run.RunLog;

/**
 * What is remembered of one runner.
 *
 * @param newestAssessment the assessment observed last; empty where none is known
 * @param assessments the assessments, in the order of their observation
 * @param checkIns the check-ins, in the order of their observation
 * @param runs the recorded runs
 * @param stands what the newest assessment came to last; empty where that is not known
 * @param lastWarnedStart when the run started that the runner was last warned of; empty where there was none
 */
public record KnownRunner(
        Optional<SymptomsReported> newestAssessment,
        List<PainReport> assessments,
        List<CheckIn> checkIns,
        RunLog runs,
        Optional<GivenOutcome> stands,
        Optional<Instant> lastWarnedStart) {

    /** Nothing is known. */
    public static final KnownRunner NOBODY =
            new KnownRunner(Optional.empty(), List.of(), List.of(), RunLog.EMPTY, Optional.empty(), Optional.empty());

    /** The same where the newest assessment came to something else last. */
    public KnownRunner standing(Optional<GivenOutcome> outcome) {
        return new KnownRunner(newestAssessment, assessments, checkIns, runs, outcome, lastWarnedStart);
    }

    /** Every report and one more, in no order. */
    List<PainReport> reportsWith(PainReport one) {
        return Stream.of(
                        assessments.stream(),
                        checkIns.stream().map(CheckIn::score).map(PainReport::of),
                        Stream.of(one))
                .flatMap(reports -> reports)
                .toList();
    }

    /** Whether an assessment observed then becomes the newest; of two that were observed at once it is the one that came last. */
    boolean isNewestAssessment(Instant observedAt) {
        return newestAssessment
                .filter(known -> known.getOccurredAt().isAfter(observedAt))
                .isEmpty();
    }

    /** Whether a check-in observed then is the newest since the newest assessment. */
    boolean isNewestCheckIn(Instant observedAt) {
        return newestAssessment
                        .filter(known -> !known.getOccurredAt().isAfter(observedAt))
                        .isPresent()
                && checkIns.stream()
                        .noneMatch(known -> known.score().observedAt().isAfter(observedAt));
    }
}
