package org.hiptriage.systemtests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record of {@code triage-results} into the result JSON by what the contract says, without the product's code. */
final class ContractJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ContractJson() {}

    static JsonNode result(GenericRecord event) {
        Map<String, Object> json = object(event);
        var observed = Instant.ofEpochMilli((Long) event.get("occurredAt"))
                .atOffset(ZoneOffset.ofTotalSeconds((Integer) event.get("occurredAtOffsetSeconds")));
        List.of("eventId", "occurredAt", "occurredAtOffsetSeconds", "receivedAt", "source")
                .forEach(json::remove);
        json.put(
                "triagedAt", Instant.ofEpochMilli((Long) event.get("triagedAt")).toString());
        json.computeIfPresent("side", (key, side) -> side.toString().toLowerCase(Locale.ROOT));
        json.put(
                "counterfactual",
                list(event, "counterfactual").stream().map(ContractJson::change).toList());
        JsonNode node = JSON.valueToTree(json);
        ((tools.jackson.databind.node.ObjectNode) node).put("observedAt", observed.toString());
        return node;
    }

    /** Times are compared as times: the same instant with the same offset may be written in two ways. */
    static JsonNode withParsedTimes(JsonNode result) {
        var copy = (tools.jackson.databind.node.ObjectNode) result.deepCopy();
        copy.put(
                "observedAt",
                OffsetDateTime.parse(copy.get("observedAt").asString()).toString());
        copy.put("triagedAt", Instant.parse(copy.get("triagedAt").asString()).toString());
        return copy;
    }

    private static Map<String, Object> change(GenericRecord change) {
        var answers = new LinkedHashMap<String, Object>();
        list(change, "change")
                .forEach(answer -> answers.put(
                        answer.get("code").toString(),
                        answer.get("presence").toString().toLowerCase(Locale.ROOT)));
        Map<String, Object> gives = object(change);
        gives.remove("change");
        return Map.of("change", answers, "gives", gives);
    }

    private static Map<String, Object> object(GenericRecord record) {
        var json = new LinkedHashMap<String, Object>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                json.put(field.name(), value(value));
            }
        }
        return json;
    }

    private static Object value(Object value) {
        if (value instanceof GenericRecord record) {
            return object(record);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(ContractJson::value).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<GenericRecord> list(GenericRecord record, String field) {
        return (List<GenericRecord>) record.get(field);
    }
}
