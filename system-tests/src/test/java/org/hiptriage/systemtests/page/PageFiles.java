package org.hiptriage.systemtests.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files of the checkout that the runner's page is made of. */
final class PageFiles {
    private static final Path PAGE = Repository.file("assessment-service/src/main/resources/static");
    // A key that stands twice would hide the words of the first.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PageFiles() {}

    /** The texts of a language under this name, by key; nothing where there is no such file. */
    static Map<String, String> words(String language, String name) {
        Path file = PAGE.resolve("i18n").resolve(language).resolve(name + ".json");
        var words = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            JSON.readTree(read(file))
                    .properties()
                    .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        }
        return words;
    }

    /** The names of the files of words that a language has. */
    static List<String> names(String language) {
        return under(PAGE.resolve("i18n").resolve(language), ".json").stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
    }

    /** The page's own scripts. */
    static List<Path> scripts() {
        return under(PAGE.resolve("js"), ".js");
    }

    static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
