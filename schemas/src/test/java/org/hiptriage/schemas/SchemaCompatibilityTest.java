package org.hiptriage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published copies are made with {@code mvn -pl schemas test -Dtest=SchemaCompatibilityTest -Dhip.schemas.publish}. */
class SchemaCompatibilityTest {

    static Stream<Class<? extends SpecificRecord>> events() {
        return Topics.all().stream().map(topic -> topic.value());
    }

    @ParameterizedTest
    @MethodSource("events")
    void today_reads_every_version_that_was_ever_published(Class<? extends SpecificRecord> event) {
        Schema current = SpecificData.get().getSchema(event);
        for (Schema published : PublishedSchemas.of(event)) {
            var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(current, published);
            assertThat(compatibility.getType())
                    .as(compatibility.getDescription())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_newest_published_copy_is_what_is_written_today(Class<? extends SpecificRecord> event) throws IOException {
        Schema current = SpecificData.get().getSchema(event);
        List<Schema> versions = PublishedSchemas.of(event);
        boolean published = !versions.isEmpty()
                && canonical(versions.get(versions.size() - 1)).equals(canonical(current));
        if (!published && System.getProperty("hip.schemas.publish") != null) {
            Path copy = Path.of("src/main/resources" + PublishedSchemas.resource(event, versions.size() + 1));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, withoutJavaHints(current) + "\n");
            return;
        }
        assertThat(published)
                .as("%s changed: publish it as version %d", event.getSimpleName(), versions.size() + 1)
                .isTrue();
    }

    private static String canonical(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    private static String withoutJavaHints(Schema schema) {
        return SchemaFormatter.format("json/pretty", schema)
                .replaceAll(
                        "\\{\\s*\"type\"\\s*:\\s*\"string\",\\s*\"avro.java.string\"\\s*:\\s*\"String\"\\s*}",
                        "\"string\"");
    }
}
