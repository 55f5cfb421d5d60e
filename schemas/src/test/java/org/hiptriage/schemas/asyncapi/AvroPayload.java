package org.hiptriage.schemas.asyncapi;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An Avro schema as plain maps and lists, all of it in one piece, with health data marked. */
final class AvroPayload {
    static final String MARK = "x-health-data";

    private AvroPayload() {}

    static Map<String, Object> of(Schema schema) {
        String json = SchemaFormatter.format("json/pretty", schema);
        Map<String, Object> told = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
        mark(told);
        return told;
    }

    @SuppressWarnings("unchecked")
    private static void mark(Object node) {
        if (node instanceof List<?> nodes) {
            nodes.forEach(AvroPayload::mark);
        } else if (node instanceof Map<?, ?> map) {
            // What only Java needs to know.
            map.remove("avro.java.string");
            if (map.get("fields") instanceof List<?> fields) {
                String record = String.valueOf(map.get("name"));
                fields.forEach(field -> markField(record, (Map<String, Object>) field));
            }
            map.values().forEach(AvroPayload::mark);
        }
    }

    private static void markField(String record, Map<String, Object> field) {
        if (HealthData.is(record, String.valueOf(field.get("name")))) {
            field.put(MARK, true);
        }
    }
}
