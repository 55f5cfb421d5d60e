package org.hiptriage.triage.stream.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.deadletter.DeadLetterReason;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.intake.Step.Kind;
import org.hiptriage.triage.stream.memory.ContentDigest;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Triages each report once; what it comes to becomes part of what is remembered.
 *
 * @param triage what a valid report comes to, with what is remembered of the runner
 */
public record ReportSteps(BiFunction<SymptomsReported, KnownRunner, Triaged> triage) {

    /** Reads reports. */
    public static Intake<SymptomsReported> intake(EventFormats formats) {
        return new Intake<>(
                Topics.SYMPTOM_EVENTS,
                formats.of(Topics.SYMPTOM_EVENTS),
                ReportValidation::problemsOf,
                SymptomsReported::getRunnerId,
                Optional.of(SymptomsReported::getReceivedAt));
    }

    /**
     * What a report makes of its runner.
     *
     * @throws UnusableRecordException where it cannot be used: nothing is to change then
     */
    public Step of(SymptomsReported report, Optional<RunnerHistory> history) throws UnusableRecordException {
        ByteBuffer digest = ContentDigest.of(report);
        return switch (PastReports.compare(history, report.getAssessmentId(), digest)) {
            case SEEN -> Step.without(Kind.REPEAT, report.getRunnerId());
            case CONFLICTING ->
                throw new UnusableRecordException(
                        DeadLetterReason.CONFLICTING, "the assessmentId was used before, for another report");
            case NEW -> {
                Triaged triaged = Step.ruled(() -> triage.apply(report, Recollection.of(history)));
                yield new Step(
                        report.getRunnerId(),
                        Kind.NEWS,
                        Optional.of(PastReports.with(history, report, triaged, digest)),
                        Optional.of(triaged),
                        Optional.empty());
            }
        };
    }
}
