package org.hiptriage.systemtests.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiptriage.systemtests.stack.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the vocabulary, the knowledge packs and the exercise catalogue say to a runner, in the order of the files. */
final class KnowledgeTexts {
    private static final List<String> FILES = List.of(
            "schemas/src/main/resources/org/hiptriage/schemas/vocabulary/findings.yaml",
            "triage-service/src/main/resources/knowledge/runner-hip-pain.yaml",
            "triage-service/src/main/resources/knowledge/safety-extension.yaml",
            "notification-service/src/main/resources/exercises/catalogue.yaml");
    private static final Set<String> TEXT = Set.of(
            "title", "intro", "question", "help", "reason", "action", "running", "meaning", "text", "name", "plain");
    private static final Set<String> LISTS_OF_TEXT = Set.of("steps", "equipment");
    // Numbers of the rules and codes of terminologies are read by clinicians, in English.
    private static final Set<String> NOT_FOR_RUNNERS = Set.of("parameters", "codes", "snomed");

    private final Set<String> texts = new LinkedHashSet<>();

    private KnowledgeTexts() {}

    static Set<String> all() {
        var found = new KnowledgeTexts();
        for (String file : FILES) {
            found.collect(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Object>load(PageFiles.read(Repository.file(file))));
        }
        return found.texts;
    }

    private void collect(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(String.valueOf(key), value));
        } else if (node instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }

    private void collect(String key, Object value) {
        if (NOT_FOR_RUNNERS.contains(key) || isCode(key, value)) {
            return;
        }
        if (TEXT.contains(key) && value instanceof String text) {
            texts.add(text);
        } else if (LISTS_OF_TEXT.contains(key) && value instanceof List<?> list) {
            list.forEach(text -> texts.add(String.valueOf(text)));
        } else {
            collect(value);
        }
    }

    /** A red flag says 'running: none', where a suspicion says a sentence. */
    private static boolean isCode(String key, Object value) {
        return key.equals("running") && value.equals("none");
    }
}
