package org.hiptriage.triage.stream.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainScore;

/**
 * What is remembered of one runner.
 *
 * @param newestAssessment the assessment observed last; empty where none is known
 * @param assessmentScores the pain scores of the assessments, in the order of their observation
 * @param checkIns the check-ins, in the order of their observation
 */
public record EarlierReports(
        Optional<SymptomsReported> newestAssessment, List<PainScore> assessmentScores, List<CheckIn> checkIns) {

    /** Nothing is known. */
    public static final EarlierReports NONE = new EarlierReports(Optional.empty(), List.of(), List.of());

    /** Every score, in no order. */
    List<PainScore> scores() {
        return Stream.concat(assessmentScores.stream(), checkIns.stream().map(CheckIn::score))
                .toList();
    }
}
