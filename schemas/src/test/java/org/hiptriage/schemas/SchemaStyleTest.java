package org.hiptriage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class SchemaStyleTest {
    private static final Pattern UNIT =
            Pattern.compile("milliseconds|seconds|metres|days|weeks|years|per minute|records|0 (to|\\(none\\) to) 1");

    @Test
    void every_record_and_enum_says_what_it_is() {
        assertThat(types().values())
                .allSatisfy(type -> assertThat(type.getDoc())
                        .as(type.getFullName())
                        .isNotNull()
                        .endsWith("."));
    }

    @Test
    void every_field_says_what_it_is() {
        assertThat(fields())
                .allSatisfy(field ->
                        assertThat(field.doc()).as(field.name()).isNotNull().endsWith("."));
    }

    @Test
    void every_number_says_its_unit_or_range() {
        assertThat(fields())
                .filteredOn(field -> isNumber(field.schema()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.doc()).as(field.name()).containsPattern(UNIT));
    }

    @Test
    void every_event_starts_with_its_identity_and_its_times() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(SpecificData.get().getSchema(topic.value()).getFields().stream()
                                .limit(5)
                                .map(Schema.Field::name))
                        .containsExactly("eventId", "occurredAt", "occurredAtOffsetSeconds", "receivedAt", "source"));
    }

    private static List<Schema.Field> fields() {
        return types().values().stream()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .flatMap(type -> type.getFields().stream())
                .toList();
    }

    private static Map<String, Schema> types() {
        var found = new LinkedHashMap<String, Schema>();
        Topics.all().forEach(topic -> collect(SpecificData.get().getSchema(topic.value()), found));
        collect(KnowledgePackPublished.getClassSchema(), found);
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    new ArrayList<>(schema.getFields()).forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {
                // Primitive types have no doc of their own.
            }
        }
    }

    private static boolean isNumber(Schema schema) {
        return switch (schema.getType()) {
            case INT, LONG, FLOAT, DOUBLE -> true;
            case UNION -> schema.getTypes().stream().anyMatch(SchemaStyleTest::isNumber);
            default -> false;
        };
    }
}
