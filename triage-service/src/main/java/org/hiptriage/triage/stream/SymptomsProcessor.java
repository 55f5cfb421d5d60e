package org.hiptriage.triage.stream;

import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.intake.ReportSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Triages each report once. */
final class SymptomsProcessor extends RunnerProcessor<SymptomsReported> {
    private final ReportSteps steps;
    private final StreamMeters meters;

    SymptomsProcessor(
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        super(ReportSteps.intake(formats), TriageTopology.REPORT_DEAD_LETTERS, meters, tracing, formats);
        this.steps = new ReportSteps(triage);
        this.meters = meters;
    }

    @Override
    void take(Record<byte[], byte[]> record, SymptomsReported report, Optional<RunnerHistory> history)
            throws UnusableRecordException {
        Step step = steps.of(report, history);
        if (step.kind() == Step.Kind.REPEAT) {
            meters.repeat();
        }
        step.next().ifPresent(next -> remember(step.runnerId(), next));
        step.triaged().ifPresent(triaged -> outbox().send(record, triaged));
    }
}
