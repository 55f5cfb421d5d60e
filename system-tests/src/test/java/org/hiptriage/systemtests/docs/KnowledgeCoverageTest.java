package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class KnowledgeCoverageTest {
    private static final List<String> KNOWLEDGE = List.of(
            "triage-service/src/main/resources/knowledge/runner-hip-pain.yaml",
            "triage-service/src/main/resources/knowledge/safety-extension.yaml",
            "notification-service/src/main/resources/exercises/catalogue.yaml");

    @Test
    void every_fact_of_the_article_that_is_a_rule_is_cited_by_an_entry() throws IOException {
        Set<String> rules = facts().stream()
                .filter(fact -> Boolean.TRUE.equals(fact.get("rule")))
                .map(fact -> "article:" + fact.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).hasSizeGreaterThan(50);
        rules.removeAll(cited());
        assertThat(rules).as("facts that nothing cites").isEmpty();
    }

    @Test
    void every_citation_of_the_article_is_of_a_fact_that_is_there() throws IOException {
        Set<String> known =
                facts().stream().map(fact -> "article:" + fact.get("id")).collect(Collectors.toSet());
        assertThat(cited())
                .filteredOn(source -> source.startsWith("article:"))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static List<Map<String, Object>> facts() throws IOException {
        var facts = new ArrayList<Map<String, Object>>();
        for (Object entry : (List<?>) yaml("docs/article-facts.yaml")) {
            var fact = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) entry).forEach((key, value) -> fact.put(String.valueOf(key), value));
            facts.add(fact);
        }
        return facts;
    }

    private static Set<String> cited() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (String file : KNOWLEDGE) {
            collect(yaml(file), sources);
        }
        return sources;
    }

    private static void collect(Object node, Set<String> sources) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                // At the head of a file 'sources' declares them; in an entry it lists the ones that the entry cites.
                if (key.equals("sources") && value instanceof List<?> cited) {
                    cited.forEach(source -> sources.add(String.valueOf(source)));
                } else {
                    collect(value, sources);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(entry -> collect(entry, sources));
        }
    }

    private static Object yaml(String file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Repository.file(file)));
    }
}
