package org.hiptriage.systemtests.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML files as plain maps and lists; a key that is given twice is refused. */
final class Yamls {
    private Yamls() {}

    /** The only document of a file. */
    static Object read(Path file) {
        return documents(file).get(0);
    }

    /** All documents of a file. */
    static List<Object> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Object>();
        try {
            new Yaml(new SafeConstructor(options))
                    .loadAll(Files.readString(file))
                    .forEach(documents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** A mapping, by text; empty where it is none. */
    static Map<String, Object> map(@Nullable Object node) {
        var map = new LinkedHashMap<String, Object>();
        if (node instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }

    /** The mappings in the list under this name; none where there is no such list. */
    static Stream<Map<String, Object>> stream(Map<String, Object> node, String name) {
        return node.get(name) instanceof List<?> entries ? entries.stream().map(Yamls::map) : Stream.of();
    }

    /** What stands under these names, one within the other. */
    static Object at(Object node, String... names) {
        Object found = node;
        for (String name : names) {
            found = map(found).get(name);
        }
        if (found == null) {
            throw new AssertionError("nothing at " + String.join(".", names));
        }
        return found;
    }
}
