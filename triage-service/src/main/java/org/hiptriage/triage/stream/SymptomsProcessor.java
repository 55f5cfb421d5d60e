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
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;
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
    private final Intake<SymptomsReported> intake;
    private final BiFunction<SymptomsReported, KnownRunner, Triaged> triage;
    private final StreamMeters meters;
    private final Tracing tracing;
    private final EventFormats formats;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<String, RunnerHistory> histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    SymptomsProcessor(
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        this.intake = new Intake<>(
                formats.of(Topics.SYMPTOM_EVENTS), ReportValidation::problemsOf, SymptomsReported::getRunnerId);
        this.triage = triage;
        this.meters = meters;
        this.tracing = tracing;
        this.formats = formats;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        histories = context.getStateStore(TriageTopology.HISTORY);
        outbox = new Outbox(context, meters, tracing, TriageTopology.REPORT_DEAD_LETTERS, formats);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        outbox.begin();
        try {
            triage(record, intake.read(record));
        } catch (UnusableRecordException e) {
            deadLetter(record, e);
        }
    }

    /** What an erased runner sent before is not kept as a dead letter either, as far as the key tells whose it is. */
    private void deadLetter(Record<byte[], byte[]> record, UnusableRecordException cause) {
        if (Erasures.covers(histories, record)) {
            meters.erased(Topics.SYMPTOM_EVENTS.name());
        } else {
            outbox.deadLetter(record, cause);
        }
    }

    private void triage(Record<byte[], byte[]> record, SymptomsReported report) throws UnusableRecordException {
        Optional<RunnerHistory> history = Optional.ofNullable(histories.get(report.getRunnerId()));
        if (Erasures.covers(history, report.getReceivedAt())) {
            meters.erased(Topics.SYMPTOM_EVENTS.name());
            return;
        }
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
