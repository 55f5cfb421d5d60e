package org.hiptriage.schemas.headers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers of a published event: CloudEvents 1.0 Kafka binding in binary mode, and the W3C trace context. */
public final class EventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}

    /**
     * The headers of one event.
     *
     * @param type the event's full name, for example org.hiptriage.events.SymptomsReported
     * @param source who publishes it, a URI reference
     * @param occurredAt when it happened
     * @param traceParent the trace context of the event itself
     */
    public static Headers of(UUID eventId, String type, String source, Instant occurredAt, String traceParent) {
        var headers = new RecordHeaders();
        add(headers, ID, eventId.toString());
        add(headers, TYPE, type);
        add(headers, SOURCE, source);
        add(headers, TIME, occurredAt.toString());
        add(headers, SPEC_VERSION, "1.0");
        add(headers, CONTENT_TYPE, "application/avro");
        add(headers, TRACE_PARENT, traceParent);
        return headers;
    }

    /** The trace context that a received record carries; Kafka lets a header stand there without a value. */
    public static Optional<String> traceParentOf(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(TRACE_PARENT))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
