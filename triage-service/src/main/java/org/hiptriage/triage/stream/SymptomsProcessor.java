package org.hiptriage.triage.stream;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.memory.ContentDigest;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Triages each report once. What one record makes of it, its outputs, the state and the offset, is one transaction; only
 * faults of the record itself end as dead letters, those of the store or of Kafka stop the thread.
 */
final class SymptomsProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private static final Intake<SymptomsReported> REPORTS = new Intake<>(
            EventSerde.of(SymptomsReported.class), ReportValidation::problemsOf, SymptomsReported::getRunnerId);

    private final BiFunction<SymptomsReported, KnownRunner, Triaged> triage;
    private final StreamMeters meters;
    private final Tracing tracing;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<String, RunnerHistory> histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    SymptomsProcessor(BiFunction<SymptomsReported, KnownRunner, Triaged> triage, StreamMeters meters, Tracing tracing) {
        this.triage = triage;
        this.meters = meters;
        this.tracing = tracing;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        histories = context.getStateStore(TriageTopology.HISTORY);
        outbox = new Outbox(context, meters, tracing, TriageTopology.REPORT_DEAD_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        outbox.begin();
        try {
            triage(record, REPORTS.read(record));
        } catch (UnusableRecordException e) {
            outbox.deadLetter(record, e);
        }
    }

    private void triage(Record<byte[], byte[]> record, SymptomsReported report) throws UnusableRecordException {
        Optional<RunnerHistory> history = Optional.ofNullable(histories.get(report.getRunnerId()));
        ByteBuffer digest = ContentDigest.of(report);
        switch (PastReports.compare(history, report.getAssessmentId(), digest)) {
            case SEEN -> meters.repeat();
            case CONFLICTING ->
                throw new UnusableRecordException(
                        DeadLetterReason.CONFLICTING, "the assessmentId was used before, for another report");
            case NEW -> {
                Triaged triaged = decide(report, Recollection.of(history));
                histories.put(report.getRunnerId(), PastReports.with(history, report, triaged, digest));
                outbox.send(record, triaged);
            }
        }
    }

    private Triaged decide(SymptomsReported report, KnownRunner earlier) throws UnusableRecordException {
        try {
            return triage.apply(report, earlier);
        } catch (RuntimeException e) {
            // Its message could hold an answer: the class alone is told.
            throw new UnusableRecordException(
                    DeadLetterReason.RULES_FAILED, e.getClass().getName());
        }
    }
}
