package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {
    private static final List<String> PACKS = List.of(
            KnowledgePackTopic.NAME,
            KnowledgePackPublished.class.getSimpleName(),
            "./run pack",
            "triage-service",
            "for ever");

    static Stream<Markdown> pages() {
        return Markdown.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Markdown page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : Optional.ofNullable(page.file().getParent()).orElseThrow().resolve(parts[0]);
            assertThat(Files.exists(target)).as(link).isTrue();
            if (parts.length == 2) {
                assertThat(Markdown.page(target.toString()).anchors()).as(link).contains(parts[1]);
            }
        }
    }

    @Test
    void the_table_of_topics_is_that_of_the_code() {
        assertThat(Markdown.page("README.md").table("topic"))
                .containsExactlyElementsOf(Stream.concat(Topics.all().stream().map(DocsTest::row), Stream.of(PACKS))
                        .toList());
    }

    @Test
    void the_table_of_ports_is_that_of_the_services() {
        Map<String, String> documented = Markdown.page("README.md").table("port").stream()
                .collect(Collectors.toMap(row -> row.get(1), row -> row.get(0)));
        for (String service : List.of("assessment-service", "triage-service", "notification-service")) {
            assertThat(documented)
                    .containsEntry(
                            service, new ServiceSettings(service).preset().get("server.port"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void the_table_of_settings_is_that_of_the_service(String service) {
        var settings = new ServiceSettings(service);
        List<List<String>> table = Markdown.page(service + "/README.md").table("setting");
        List<String> documented = table.stream().map(row -> row.get(0)).toList();

        assertThat(documented)
                .doesNotHaveDuplicates()
                .containsAll(settings.declared().keySet());
        assertThat(settings.names()).containsAll(documented);
        for (List<String> row : table) {
            String preset = settings.preset()
                    .getOrDefault(row.get(0), settings.declared().getOrDefault(row.get(0), ""));
            assertThat(row.get(1)).as(row.get(0)).isEqualTo(preset.isEmpty() ? "none" : preset);
        }
    }

    private static List<String> row(Topic<?> topic) {
        String readers = topic.readers().stream().map(DocsTest::name).collect(Collectors.joining(", "));
        return List.of(
                topic.name(),
                topic.value().getSimpleName(),
                name(topic.owner()),
                readers.isEmpty() ? "platforms" : readers,
                topic.retention().toDays() + " days");
    }

    private static String name(Owner owner) {
        return owner.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
