package org.hiptriage.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSchemaTest {
    @Test
    void every_version_that_was_released_is_taken() throws Exception {
        for (Topic<? extends SpecificRecord> topic : Topics.all()) {
            for (var schema : PublishedSchemas.of(topic.value())) {
                assertThat(ForeignSchema.of(List.of(schema.toString()))).isEqualTo(schema);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"type\":\"record\"}",
                "{\"type\":\"record\",\"name\":\"../../x\",\"fields\":[]}",
                "\"no.such.Type\"",
                "{\"type\":\"fixed\",\"name\":\"f\",\"size\":-1}",
                "{\"type\":\"enum\",\"name\":\"e\",\"symbols\":[\"A\",\"A\"]}"
            })
    void what_is_no_schema_is_refused(String text) {
        assertThatThrownBy(() -> ForeignSchema.of(List.of(text))).isInstanceOf(RefusedSchemaException.class);
    }

    @Test
    void one_that_nests_too_deep_is_refused_before_anything_recurses_into_it() {
        String deep = "{\"type\":\"array\",\"items\":".repeat(50_000) + "\"int\"" + "}".repeat(50_000);
        refused(deep.substring(0, 200_000), "too deep");
        refused("{\"type\":\"array\",\"items\":".repeat(100) + "\"int\"" + "}".repeat(100), "too deep");
    }

    @Test
    void one_that_is_too_long_or_has_too_long_names_is_refused() {
        refused("\"" + "x".repeat(300_000) + "\"", "longer than");
        refused(record("a", "{\"name\":\"" + "x".repeat(30_000) + "\",\"type\":\"int\"}"), "too long names");
    }

    @Test
    void one_that_contains_itself_is_refused() {
        refused(record("a", "{\"name\":\"next\",\"type\":[\"null\",\"a\"]}"), "contains itself");
    }

    @Test
    void lists_of_what_takes_no_bytes_are_refused() {
        refused("{\"type\":\"array\",\"items\":\"null\"}", "take no bytes");
        refused(
                "{\"type\":\"array\",\"items\":" + record("a", "{\"name\":\"n\",\"type\":\"null\"}") + "}",
                "take no bytes");
        refused("{\"type\":\"array\",\"items\":{\"type\":\"fixed\",\"name\":\"f\",\"size\":0}}", "take no bytes");
    }

    @Test
    void few_words_that_mean_a_billion_values_are_refused_in_no_time() {
        String doubled = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> record("r" + i, field("a", "r" + (i - 1)) + "," + field("b", "r" + (i - 1))))
                .collect(Collectors.joining(","));
        refused("[" + record("r0", "") + "," + doubled + "]", "more than 2000 values");
    }

    private static void refused(String schema, String reason) {
        assertThatThrownBy(() -> ForeignSchema.of(List.of(schema)))
                .isInstanceOf(RefusedSchemaException.class)
                .hasMessageContaining(reason);
    }

    private static String field(String name, String type) {
        return "{\"name\":\"" + name + "\",\"type\":\"" + type + "\"}";
    }

    private static String record(String name, String fields) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
    }
}
