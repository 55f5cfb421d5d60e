package org.hiptriage.triage.stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.event.ResultWriter;
import org.hiptriage.triage.stream.event.Triage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the processor sends, each record under the key and the time of the one that caused it. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);
    private static final EventSerde<RedFlagRaised> ALERTS = EventSerde.of(RedFlagRaised.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final StreamMeters meters;

    Outbox(ProcessorContext<byte[], byte[]> context, StreamMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    /** The alert first, so that it is on its way while the result is written. */
    void send(Record<byte[], byte[]> cause, Triage.Outcome outcome) {
        TriageCompleted result = outcome.result();
        String trace = TraceParent.continuing(EventHeaders.traceParentOf(cause.headers()));
        outcome.alert().ifPresent(alert -> {
            Headers headers = EventHeaders.of(
                    alert.getEventId(),
                    RedFlagRaised.class.getName(),
                    ResultWriter.SOURCE,
                    alert.getOccurredAt(),
                    trace);
            context.forward(cause.withValue(ALERTS.write(alert)).withHeaders(headers), SymptomsTopology.ALERTS);
        });
        Headers headers = EventHeaders.of(
                result.getEventId(),
                TriageCompleted.class.getName(),
                ResultWriter.SOURCE,
                result.getOccurredAt(),
                trace);
        context.forward(cause.withValue(RESULTS.write(result)).withHeaders(headers), SymptomsTopology.RESULTS);
        meters.result(result.getLevel());
    }

    void deadLetter(Record<byte[], byte[]> poison, UnusableReportException cause) {
        RecordMetadata from = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record is only processed where it was read"));
        LOG.error(
                "Dead letter: reason={} topic={} partition={} offset={}",
                cause.reason().code(),
                from.topic(),
                from.partition(),
                from.offset());
        Headers headers = DeadLetterHeaders.of(poison, cause, from);
        context.forward(poison.withHeaders(headers), SymptomsTopology.DEAD_LETTERS);
        meters.deadLetter(from.topic(), cause.reason());
    }
}
