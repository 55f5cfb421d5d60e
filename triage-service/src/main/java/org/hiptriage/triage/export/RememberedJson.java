package org.hiptriage.triage.export;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** A memory as JSON, field by field, so that a field that is added is in it. */
final class RememberedJson {
    private static final String NEWEST = "newestAssessment";

    private RememberedJson() {}

    static Map<String, Object> of(RunnerHistory history) {
        Map<String, Object> json = fields(history);
        // It is kept as bytes of its own.
        Recollection.newestAssessment(history).ifPresent(assessment -> json.put(NEWEST, fields(assessment)));
        return json;
    }

    private static Map<String, Object> fields(SpecificRecord event) {
        var json = new LinkedHashMap<String, Object>();
        for (Schema.Field field : event.getSchema().getFields()) {
            Object value = event.get(field.pos());
            if (value != null) {
                json.put(field.name(), value(value));
            }
        }
        return json;
    }

    private static @Nullable Object value(Object value) {
        if (value instanceof SpecificRecord record) {
            return fields(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RememberedJson::value).toList();
        }
        if (value instanceof GenericFixed fixed) {
            ByteBuffer halves = ByteBuffer.wrap(fixed.bytes());
            return new UUID(halves.getLong(), halves.getLong()).toString();
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return Base64.getEncoder().encodeToString(copy);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
