package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** A text that runs wherever it is taken for markup, script or SQL; and events that say nothing else. */
final class Hostile {
    static final String TEXT =
            "Bad<script>window.ran=1</script><img src=x onerror='window.ran=1'>'); DROP TABLE result; SELECT ('";

    /** What is needed for the event to be taken at all. */
    private static final Set<String> NEEDED = Set.of("runnerId", "timeFrame");

    private Hostile() {}

    /** A copy of an event with new ids, a second newer, in which each text, also each that was left out, is the hostile one. */
    static GenericRecord copyOf(GenericRecord event) {
        GenericRecord copy = record(event.getSchema(), event);
        Stream.of("eventId", "resultId", "alertId")
                .filter(id -> event.getSchema().getField(id) != null)
                .forEach(id -> copy.put(id, UUID.randomUUID().toString()));
        if (event.getSchema().getField("triagedAt") != null) {
            copy.put("triagedAt", (Long) event.get("triagedAt") + 1000);
        }
        return copy;
    }

    /** That nothing of it ran, and no markup came of it. */
    static void assertNothingRan(Browser browser) {
        assertThat(browser.is("return window.ran === undefined")).isTrue();
        assertThat(browser.all("main :is(script, img, iframe, object, embed), [href^=javascript i], [href^=data i]"))
                .isEmpty();
        // That a service refuses it is as good as that it is shown as text.
        assertThat(browser.errors())
                .filteredOn(
                        error -> !error.contains("Failed to load resource: the server responded with a status of 4"))
                .isEmpty();
    }

    private static GenericRecord record(Schema schema, @Nullable GenericRecord value) {
        var record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            Object given = value == null ? null : value.get(field.pos());
            record.put(field.pos(), NEEDED.contains(field.name()) ? given : filled(field.schema(), given));
        }
        return record;
    }

    private static @Nullable Object filled(Schema schema, @Nullable Object value) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, (GenericRecord) value);
            case ARRAY ->
                items(value).stream()
                        .map(item -> filled(schema.getElementType(), item))
                        .toList();
            case UNION ->
                value == null && hasNoText(schema.getTypes().get(1))
                        ? null
                        : filled(schema.getTypes().get(1), value);
            case STRING -> LogicalTypes.uuid().equals(schema.getLogicalType()) ? value : TEXT;
            case ENUM ->
                Objects.requireNonNullElseGet(
                        value,
                        () -> new GenericData.EnumSymbol(
                                schema, schema.getEnumSymbols().get(0)));
            case INT -> Objects.requireNonNullElse(value, 1);
            case DOUBLE -> Objects.requireNonNullElse(value, 0.5);
            case BOOLEAN -> Objects.requireNonNullElse(value, false);
            default -> value;
        };
    }

    /** Those of a list; one that is nothing yet where there are none. */
    private static List<@Nullable Object> items(@Nullable Object list) {
        return list instanceof List<?> items && !items.isEmpty()
                ? Arrays.asList(items.toArray())
                : Arrays.asList((Object) null);
    }

    private static boolean hasNoText(Schema schema) {
        return schema.getType() != Schema.Type.STRING && schema.getType() != Schema.Type.RECORD;
    }
}
