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
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published copies are made with {@code mvn -pl schemas test -Dtest=SchemaCompatibilityTest -Dhip.schemas.publish}. */
class SchemaCompatibilityTest {

    static Stream<Class<? extends SpecificRecord>> events() {
        return Stream.concat(
                Topics.all().stream().map(topic -> topic.value()),
                Stream.of(SealedEvent.class, KnowledgePackPublished.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void today_reads_every_version_that_was_ever_published(Class<? extends SpecificRecord> event) {
        Schema current = SpecificData.get().getSchema(event);
        assertThat(notRead(current, PublishedSchemas.of(event))).isEmpty();
    }

    /** What a registry holds us to under BACKWARD_TRANSITIVE, to which the services set it. */
    @ParameterizedTest
    @MethodSource("events")
    void every_published_version_reads_all_that_were_published_before_it(Class<? extends SpecificRecord> event) {
        List<Schema> versions = PublishedSchemas.of(event);
        for (int version = 1; version < versions.size(); version++) {
            assertThat(notRead(versions.get(version), versions.subList(0, version)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_change_that_leaves_old_records_unreadable_is_found(Class<? extends SpecificRecord> event) {
        List<Schema> versions = PublishedSchemas.of(event);
        String text = versions.get(versions.size() - 1).toString();
        Schema withNewDuty =
                parsed(text.replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"string\"},"));
        Schema withOtherType = parsed(
                text.replaceFirst("(\"name\":\"(?:runnerId|pack)\",\"type\":)(\\{[^}]*}|\"string\")", "$1\"int\""));
        assertThat(notRead(withNewDuty, versions)).hasSameSizeAs(versions);
        assertThat(notRead(withOtherType, versions)).hasSameSizeAs(versions);
    }

    @Test
    void a_change_that_only_the_oldest_version_suffers_from_is_found() {
        Schema first = parsed(record("{\"name\":\"a\",\"type\":\"int\"}"));
        Schema second =
                parsed(record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}"));
        Schema third = parsed(record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}"));
        assertThat(notRead(third, List.of(second))).isEmpty();
        assertThat(notRead(third, List.of(first, second))).hasSize(1);
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

    /** Why the reader cannot read each of these that it cannot read. */
    private static List<String> notRead(Schema reader, List<Schema> writers) {
        return writers.stream()
                .map(writer -> SchemaCompatibility.checkReaderWriterCompatibility(reader, writer))
                .filter(found -> found.getType() != SchemaCompatibilityType.COMPATIBLE)
                .map(SchemaPairCompatibility::getDescription)
                .toList();
    }

    private static Schema parsed(String text) {
        return new Schema.Parser().parse(text);
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"Sample\",\"fields\":[" + fields + "]}";
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
