package org.hiptriage.triage.stream;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.deadletter.DeadLetterReason;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.memory.ContentDigest;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Triages each report once. */
final class SymptomsProcessor extends RunnerProcessor<SymptomsReported> {
    private final BiFunction<SymptomsReported, KnownRunner, Triaged> triage;
    private final StreamMeters meters;

    SymptomsProcessor(
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        super(intake(formats), TriageTopology.REPORT_DEAD_LETTERS, meters, tracing, formats);
        this.triage = triage;
        this.meters = meters;
    }

    private static Intake<SymptomsReported> intake(EventFormats formats) {
        return new Intake<>(
                Topics.SYMPTOM_EVENTS,
                formats.of(Topics.SYMPTOM_EVENTS),
                ReportValidation::problemsOf,
                SymptomsReported::getRunnerId,
                Optional.of(SymptomsReported::getReceivedAt));
    }

    @Override
    void take(Record<byte[], byte[]> record, SymptomsReported report, Optional<RunnerHistory> history)
            throws UnusableRecordException {
        ByteBuffer digest = ContentDigest.of(report);
        switch (PastReports.compare(history, report.getAssessmentId(), digest)) {
            case SEEN -> meters.repeat();
            case CONFLICTING ->
                throw new UnusableRecordException(
                        DeadLetterReason.CONFLICTING, "the assessmentId was used before, for another report");
            case NEW -> {
                Triaged triaged = ruled(() -> triage.apply(report, Recollection.of(history)));
                remember(report.getRunnerId(), PastReports.with(history, report, triaged, digest));
                outbox().send(record, triaged);
            }
        }
    }
}
