package org.hiptriage.schemas.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document is made with {@code mvn -pl schemas test -Dtest=AsyncApiTest -Dhip.schemas.publish}. */
class AsyncApiTest {
    static final Path DOCUMENT = Path.of("src/main/resources/META-INF/resources/asyncapi.yaml");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @BeforeAll
    static void the_document_is_made_anew_where_that_is_asked_for() throws IOException {
        if (System.getProperty("hip.schemas.publish") != null) {
            Files.writeString(DOCUMENT, AsyncApiDocument.yaml());
        }
    }

    @Test
    void the_document_is_what_the_code_says_today() throws IOException {
        assertThat(DOCUMENT)
                .as("make it anew: mvn -pl schemas test -Dtest=AsyncApiTest -Dhip.schemas.publish")
                .hasContent(AsyncApiDocument.yaml());
    }

    @Test
    void it_tells_of_every_topic_and_of_no_other() throws IOException {
        Stream<String> expected = topics().flatMap(topic ->
                topic.readers().isEmpty() ? Stream.of(topic.name()) : Stream.of(topic.name(), topic.deadLetters()));
        expected = Stream.concat(expected, Stream.of(KnowledgePackTopic.NAME));
        assertThat(at(document(), "channels").values().stream()
                        .map(channel -> asMap(channel).get("address")))
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void of_a_topic_it_tells_who_writes_and_reads_it_and_how_long_it_is_kept(Topic<?> topic) throws IOException {
        Map<String, Object> channel = at(document(), "channels", topic.name());

        assertThat(channel.get("x-owner")).isEqualTo(AsyncApiDocument.name(topic.owner()));
        assertThat(asList(channel.get("x-readers")))
                .containsAll(
                        topic.readers().stream().map(AsyncApiDocument::name).toList());
        Map<String, Object> kafka = at(channel, "bindings", "kafka");
        assertThat(kafka).containsEntry("topic", topic.name()).containsEntry("partitions", topic.partitions());
        assertThat(Duration.ofMillis(
                        ((Number) at(kafka, "topicConfiguration").getOrDefault("retention.ms", 0)).longValue()))
                .isEqualTo(topic.retention());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void of_a_message_it_tells_every_header_that_is_written(Topic<?> topic) throws IOException {
        var written = EventHeaders.of(UUID.randomUUID(), topic.value().getName(), "/here", Instant.EPOCH, "00-0-0-00");
        List<String> names = StreamSupport.stream(written.spliterator(), false)
                .map(header -> header.key())
                .toList();
        Map<String, Object> headers = at(message(topic), "headers");

        assertThat(at(headers, "properties").keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(asList(headers.get("required"))).containsExactlyInAnyOrderElementsOf(names);
        assertThat(at(headers, "properties", "ce_type"))
                .containsEntry("const", topic.value().getName());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void of_a_message_it_tells_every_field_and_which_say_something_about_health(Topic<?> topic) throws IOException {
        Map<String, Object> payload = at(message(topic), "payload", "schema");

        assertThat(paths(payload)).isEqualTo(paths(SpecificData.get().getSchema(topic.value())));
        assertThat(marked(payload)).doesNotContain("runnerId", "eventId", "receivedAt");
        // That somebody wants to be forgotten, and that it was done, says nothing of their health.
        assertThat(marked(payload).isEmpty()).isEqualTo(topic.name().contains("erasure"));
        assertThat(topic.holdsHealthData())
                .as("sealed where anything is")
                .isEqualTo(!marked(payload).isEmpty());
    }

    @Test
    void a_fever_a_pain_score_a_level_and_a_distance_are_health_data() throws IOException {
        assertThat(marked(at(message(Topics.SYMPTOM_EVENTS), "payload", "schema")))
                .contains("findings", "painScore", "age");
        assertThat(marked(at(message(Topics.RED_FLAG_ALERTS), "payload", "schema")))
                .contains("redFlags", "level");
        assertThat(marked(at(message(Topics.RUN_EVENTS), "payload", "schema"))).contains("distanceMeters", "startedAt");
    }

    @Test
    void what_is_said_to_be_no_health_data_is_a_field_of_an_event() {
        Set<String> known = new LinkedHashSet<>();
        known.addAll(paths(SealedEvent.getClassSchema()));
        known.addAll(paths(KnowledgePackPublished.getClassSchema()));
        topics().forEach(topic -> known.addAll(paths(SpecificData.get().getSchema(topic.value()))));
        assertThat(HealthData.PLAIN)
                .allSatisfy(
                        plain -> assertThat(known).anyMatch(path -> path.equals(plain) || path.endsWith("." + plain)));
    }

    private static Map<String, Object> message(Topic<?> topic) throws IOException {
        return at(document(), "components", "messages", topic.value().getSimpleName());
    }

    private static Map<String, Object> document() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(DOCUMENT));
    }

    private static Map<String, Object> at(Map<String, Object> map, String... path) {
        Map<String, Object> found = map;
        for (String name : path) {
            assertThat(found).containsKey(name);
            found = asMap(found.get(name));
        }
        return found;
    }

    /** Record and field of every field in the document. */
    private static Set<String> paths(Map<String, Object> payload) {
        var found = new LinkedHashSet<String>();
        fields(payload, (record, field) -> found.add(record + "." + field.get("name")));
        return found;
    }

    private static List<String> marked(Map<String, Object> payload) {
        var found = new ArrayList<String>();
        fields(payload, (record, field) -> {
            if (Boolean.TRUE.equals(field.get(AvroPayload.MARK))) {
                found.add(String.valueOf(field.get("name")));
            }
        });
        return found;
    }

    private static void fields(Object node, BiConsumer<String, Map<String, Object>> each) {
        if (node instanceof List<?> nodes) {
            nodes.forEach(inner -> fields(inner, each));
        } else if (node instanceof Map<?, ?> map) {
            if (map.get("fields") instanceof List<?> fields) {
                fields.forEach(field -> each.accept(String.valueOf(map.get("name")), asMap(field)));
            }
            map.values().forEach(inner -> fields(inner, each));
        }
    }

    /** Record and field of every field of the schema. */
    private static Set<String> paths(Schema schema) {
        var found = new LinkedHashSet<String>();
        collect(schema, found);
        return found;
    }

    private static void collect(Schema schema, Set<String> found) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> {
                    if (found.add(schema.getName() + "." + field.name())) {
                        collect(field.schema(), found);
                    }
                });
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {
                // Has no fields.
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static List<String> asList(@Nullable Object node) {
        assertThat(node).isInstanceOf(List.class);
        return ((List<?>) Objects.requireNonNull(node))
                .stream().map(String::valueOf).toList();
    }
}
