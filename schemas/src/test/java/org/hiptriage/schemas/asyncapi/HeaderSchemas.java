package org.hiptriage.schemas.asyncapi;

import static org.hiptriage.schemas.asyncapi.Told.map;

import java.util.List;
import java.util.Map;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.topics.Topic;

/** What the headers of records are, as JSON Schemas; each header is text in UTF-8. */
final class HeaderSchemas {
    private static final String TRACE = "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";

    private HeaderSchemas() {}

    /** Those of an event, which its writer sets. */
    static Map<String, Object> ofEvents(Topic<?> topic) {
        String type = topic.value().getName();
        return map(
                "type",
                "object",
                "required",
                List.of(
                        EventHeaders.ID,
                        EventHeaders.TYPE,
                        EventHeaders.SOURCE,
                        EventHeaders.TIME,
                        EventHeaders.SPEC_VERSION,
                        EventHeaders.CONTENT_TYPE,
                        EventHeaders.TRACE_PARENT),
                "properties",
                map(
                        EventHeaders.ID,
                        map(
                                "type",
                                "string",
                                "format",
                                "uuid",
                                "description",
                                "CloudEvents id: the eventId of the value. A repeat has the same one."),
                        EventHeaders.TYPE,
                        map("type", "string", "const", type, "description", "CloudEvents type: the event's full name."),
                        EventHeaders.SOURCE,
                        map(
                                "type",
                                "string",
                                "format",
                                "uri-reference",
                                "description",
                                "CloudEvents source: who published it, without personal data."),
                        EventHeaders.TIME,
                        map(
                                "type",
                                "string",
                                "format",
                                "date-time",
                                "description",
                                "CloudEvents time: the occurredAt of the value, in UTC."),
                        EventHeaders.SPEC_VERSION,
                        map("type", "string", "const", "1.0", "description", "The version of CloudEvents."),
                        EventHeaders.CONTENT_TYPE,
                        map(
                                "type",
                                "string",
                                "const",
                                "application/avro",
                                "description",
                                "CloudEvents datacontenttype: what the value is encoded in."),
                        EventHeaders.TRACE_PARENT,
                        map(
                                "type",
                                "string",
                                "pattern",
                                TRACE,
                                "description",
                                "W3C Trace Context: the trace of the request or record that led to it goes on.")));
    }

    /** Those of a dead letter: the record's own, whatever they were, and why it is there. */
    static Map<String, Object> ofDeadLetters(Topic<?> topic) {
        return map(
                "type",
                "object",
                "description",
                "The headers of the record itself, as they were, and these.",
                "required",
                List.of(
                        "dlt_reason",
                        "dlt_detail",
                        "dlt_original_topic",
                        "dlt_original_partition",
                        "dlt_original_offset",
                        "dlt_original_timestamp"),
                "properties",
                map(
                        "dlt_reason",
                        text("Why, as a code, for example unreadable, invalid or wrong-key."),
                        "dlt_detail",
                        text("More about it, without what was in the record."),
                        "dlt_original_topic",
                        map("type", "string", "const", topic.name(), "description", "Where it was read."),
                        "dlt_original_partition",
                        number("The partition there."),
                        "dlt_original_offset",
                        number("The offset there."),
                        "dlt_original_timestamp",
                        map(
                                "type",
                                "string",
                                "pattern",
                                "^-?[0-9]+$",
                                "description",
                                "The record's time; milliseconds since 1970-01-01T00:00Z.")),
                "additionalProperties",
                true);
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }

    private static Map<String, Object> number(String description) {
        return map("type", "string", "pattern", "^[0-9]+$", "description", description);
    }
}
