package org.hiptriage.triage.stream.deadletter;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The headers of a dead letter: those of the record itself, then why and whence; nothing of its content. */
public final class DeadLetterHeaders {
    static final String REASON = "dlt_reason";
    static final String DETAIL = "dlt_detail";
    static final String TOPIC = "dlt_original_topic";
    static final String PARTITION = "dlt_original_partition";
    static final String OFFSET = "dlt_original_offset";
    static final String TIMESTAMP = "dlt_original_timestamp";

    private DeadLetterHeaders() {}

    /**
     * The headers under which a record goes to the dead-letter topic.
     *
     * @param from where the record was read
     */
    public static Headers of(Record<byte[], byte[]> poison, UnusableRecordException cause, RecordMetadata from) {
        var headers = new RecordHeaders(poison.headers());
        set(headers, REASON, cause.reason().code());
        set(headers, DETAIL, String.valueOf(cause.getMessage()));
        set(headers, TOPIC, from.topic());
        set(headers, PARTITION, Integer.toString(from.partition()));
        set(headers, OFFSET, Long.toString(from.offset()));
        set(headers, TIMESTAMP, Long.toString(poison.timestamp()));
        return headers;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
