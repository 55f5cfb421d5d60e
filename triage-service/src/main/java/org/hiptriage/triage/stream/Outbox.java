package org.hiptriage.triage.stream;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.Level;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.hiptriage.triage.stream.commit.CommitBudget;
import org.hiptriage.triage.stream.commit.UrgentCommits;
import org.hiptriage.triage.stream.deadletter.DeadLetterHeaders;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.ResultWriter;
import org.hiptriage.triage.stream.event.Triaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a processor sends, each record under the key and the time of the one that caused it. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final StreamMeters meters;
    private final Tracing tracing;
    private final String deadLetters;
    private final EventFormat<TriageCompleted> results;
    private final EventFormat<RedFlagRaised> alerts;
    private final EventFormat<LoadWarningRaised> warnings;
    private final EventFormat<ErasureCompleted> receipts;
    private final UrgentCommits urgentCommits;
    private Instant begun = Instant.EPOCH;

    /**
     * The outbox of one processor.
     *
     * @param deadLetters the sink of its dead letters
     * @param formats how events are written
     */
    Outbox(
            ProcessorContext<byte[], byte[]> context,
            StreamMeters meters,
            Tracing tracing,
            String deadLetters,
            EventFormats formats) {
        this.context = context;
        this.meters = meters;
        this.tracing = tracing;
        this.deadLetters = deadLetters;
        this.results = formats.of(Topics.TRIAGE_RESULTS);
        this.alerts = formats.of(Topics.RED_FLAG_ALERTS);
        this.warnings = formats.of(Topics.LOAD_WARNINGS);
        this.receipts = formats.of(Topics.ERASURE_RECEIPTS);
        this.urgentCommits = new UrgentCommits(context, CommitBudget::ofThisThread);
    }

    /** A record came: what is sent from now on is because of it. */
    void begin() {
        begun = Instant.now();
    }

    /** The alert first, so that it is on its way while the result is written; what is urgent does not wait to be committed. */
    void send(Record<byte[], byte[]> cause, Triaged triaged) {
        TriageCompleted result = triaged.result();
        try (var traced = new Traced(cause)) {
            triaged.alert()
                    .ifPresent(alert -> traced.send(
                            alerts, alert, alert.getEventId(), alert.getOccurredAt(), TriageTopology.ALERTS));
            traced.send(results, result, result.getEventId(), result.getOccurredAt(), TriageTopology.RESULTS);
        }
        meters.sent(triaged);
        if (result.getLevel() == Level.URGENT_CARE) {
            urgentCommits.request();
        }
    }

    void send(Record<byte[], byte[]> cause, LoadWarningRaised warning) {
        try (var traced = new Traced(cause)) {
            traced.send(warnings, warning, warning.getEventId(), warning.getOccurredAt(), TriageTopology.WARNINGS);
        }
        meters.warning();
    }

    void send(Record<byte[], byte[]> cause, ErasureCompleted completed) {
        try (var traced = new Traced(cause)) {
            traced.send(
                    receipts,
                    completed,
                    completed.getEventId(),
                    completed.getOccurredAt(),
                    TriageTopology.ERASURE_RECEIPTS);
        }
    }

    void deadLetter(Record<byte[], byte[]> poison, UnusableRecordException cause) {
        RecordMetadata from = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record is only processed where it was read"));
        LOG.error(
                "Dead letter: reason={} topic={} partition={} offset={}",
                cause.reason().code(),
                from.topic(),
                from.partition(),
                from.offset());
        Headers headers = DeadLetterHeaders.of(poison, cause, from);
        context.forward(poison.withHeaders(headers), deadLetters);
        meters.deadLetter(from.topic(), cause.reason());
    }

    /** All that one record causes continues its trace by the same span. */
    private final class Traced implements AutoCloseable {
        private final Record<byte[], byte[]> cause;
        private final Step step;
        private final String trace;

        Traced(Record<byte[], byte[]> cause) {
            this.cause = cause;
            this.step = tracing.step("triage", Kind.CONSUMER, EventHeaders.traceParentOf(cause.headers()), begun);
            this.trace = step.traceParent();
        }

        @Override
        public void close() {
            step.close();
        }

        <E extends SpecificRecord> void send(
                EventFormat<E> format, E event, UUID eventId, Instant occurredAt, String sink) {
            String type = event.getSchema().getFullName();
            Headers headers = EventHeaders.of(eventId, type, ResultWriter.SOURCE, occurredAt, trace);
            context.forward(cause.withValue(format.write(event)).withHeaders(headers), sink);
        }
    }
}
