package org.hiptriage.triage.stream.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;

/**
 * What is remembered of one runner.
 *
 * @param newestAssessment the assessment observed last; empty where none is known
 * @param assessments the assessments, in the order of their observation
 * @param checkIns the check-ins, in the order of their observation
 */
public record EarlierReports(
        Optional<SymptomsReported> newestAssessment, List<PainReport> assessments, List<CheckIn> checkIns) {

    /** Nothing is known. */
    public static final EarlierReports NONE = new EarlierReports(Optional.empty(), List.of(), List.of());

    /** Every report, in no order. */
    List<PainReport> reports() {
        return Stream.concat(
                        assessments.stream(),
                        checkIns.stream().map(CheckIn::score).map(PainReport::of))
                .toList();
    }
}
