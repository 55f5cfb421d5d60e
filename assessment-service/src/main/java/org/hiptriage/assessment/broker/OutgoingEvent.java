package org.hiptriage.assessment.broker;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topic;

/**
 * An event on its way to its topic.
 *
 * @param eventId the same for a repeat of the same event
 * @param occurredAt when it happened
 * @param traceParent the W3C trace context of the event
 */
public record OutgoingEvent<V extends SpecificRecord>(
        Topic<V> topic,
        EventFormat<V> format,
        String runnerId,
        UUID eventId,
        String source,
        Instant occurredAt,
        String traceParent,
        V event) {

    ProducerRecord<String, byte[]> toRecord() {
        String type = event.getSchema().getFullName();
        var headers = EventHeaders.of(eventId, type, source, occurredAt, traceParent);
        return new ProducerRecord<>(topic.name(), null, runnerId, format.write(event), headers);
    }
}
