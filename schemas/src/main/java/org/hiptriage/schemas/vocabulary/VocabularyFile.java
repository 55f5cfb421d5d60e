package org.hiptriage.schemas.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code findings.yaml}, which ships in this jar. */
final class VocabularyFile {
    private static final String NAME = "findings.yaml";

    private VocabularyFile() {}

    static Vocabulary read() {
        try (InputStream in = VocabularyFile.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is missing from the schemas jar");
            }
            Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Vocabulary(
                    section(file, "groups").stream().map(VocabularyFile::group).toList(),
                    section(file, "findings").stream()
                            .map(VocabularyFile::finding)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> section(Map<String, List<Map<String, Object>>> file, String name) {
        return Optional.ofNullable(file.get(name))
                .orElseThrow(() -> new IllegalStateException(NAME + " has no '" + name + "'"));
    }

    private static FindingGroup group(Map<String, Object> entry) {
        return new FindingGroup(text(entry, "code"), text(entry, "title"), text(entry, "intro"));
    }

    private static Finding finding(Map<String, Object> entry) {
        requireOnly(entry, Set.of("code", "group", "question", "help", "urgent", "snomed"));
        return new Finding(
                text(entry, "code"),
                text(entry, "group"),
                text(entry, "question"),
                text(entry, "help"),
                Boolean.TRUE.equals(entry.get("urgent")),
                Optional.ofNullable(entry.get("snomed")).map(VocabularyFile::snomed));
    }

    private static SnomedCode snomed(Object entry) {
        if (entry instanceof Map<?, ?> map) {
            return new SnomedCode(String.valueOf(map.get("code")), String.valueOf(map.get("display")));
        }
        throw new IllegalStateException(NAME + ": snomed must have a code and a display");
    }

    private static String text(Map<String, Object> entry, String key) {
        return Optional.ofNullable(entry.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> new IllegalStateException(NAME + ": '" + key + "' is missing in " + entry.get("code")));
    }

    private static void requireOnly(Map<String, Object> entry, Set<String> known) {
        entry.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalStateException(NAME + ": unknown key '" + key + "' in " + entry.get("code"));
        });
    }
}
