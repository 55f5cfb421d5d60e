package org.hiptriage.triage.stream;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.events.Level;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.commit.CommitBudget;
import org.hiptriage.triage.stream.commit.UrgentCommits;
import org.hiptriage.triage.stream.event.EarlierReports;
import org.hiptriage.triage.stream.event.Triage;
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

    private final BiFunction<SymptomsReported, EarlierReports, Triage.Outcome> triage;
    private final StreamMeters meters;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<String, RunnerHistory> histories;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    private UrgentCommits urgentCommits;

    SymptomsProcessor(BiFunction<SymptomsReported, EarlierReports, Triage.Outcome> triage, StreamMeters meters) {
        this.triage = triage;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        histories = context.getStateStore(TriageTopology.HISTORY);
        outbox = new Outbox(context, meters, TriageTopology.REPORT_DEAD_LETTERS);
        urgentCommits = new UrgentCommits(context, CommitBudget::ofThisThread);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
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
                Triage.Outcome outcome = decide(report, Recollection.of(history));
                histories.put(report.getRunnerId(), PastReports.with(history, report, outcome.result(), digest));
                outbox.send(record, outcome);
                if (outcome.result().getLevel() == Level.URGENT_CARE) {
                    urgentCommits.request();
                }
            }
        }
    }

    private Triage.Outcome decide(SymptomsReported report, EarlierReports earlier) throws UnusableRecordException {
        try {
            return triage.apply(report, earlier);
        } catch (RuntimeException e) {
            // Its message could hold an answer: the class alone is told.
            throw new UnusableRecordException(
                    DeadLetterReason.RULES_FAILED, e.getClass().getName());
        }
    }
}
