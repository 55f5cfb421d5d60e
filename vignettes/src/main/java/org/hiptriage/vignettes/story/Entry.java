package org.hiptriage.vignettes.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One mapping of a YAML file, with where it stands. */
record Entry(String where, Map<?, ?> values) {

    static Entry of(String where, Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            return new Entry(where, map);
        }
        throw new BrokenStoryException(where, "must be a mapping");
    }

    static Entry read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read = new Yaml(new SafeConstructor(options)).load(text);
        return of(file, read);
    }

    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) {
        return value(key).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw new BrokenStoryException(where, key + " must be a text");
        });
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> new BrokenStoryException(where, "needs " + key));
    }

    Optional<List<String>> texts(String key) {
        return list(key).map(list -> list.stream().map(String::valueOf).toList());
    }

    Optional<List<?>> list(String key) {
        return value(key).map(value -> {
            if (value instanceof List<?> list) {
                return list;
            }
            throw new BrokenStoryException(where, key + " must be a list");
        });
    }

    Optional<Entry> entry(String key) {
        return value(key).map(value -> of(where + ", " + key, value));
    }

    List<Entry> entries(String key) {
        List<?> list = list(key).orElseThrow(() -> new BrokenStoryException(where, "needs " + key));
        return list.stream().map(each -> of(where + ", " + key, each)).toList();
    }

    List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    void refuseOthersThan(String... known) {
        Set<String> allowed = Set.of(known);
        for (String key : keys()) {
            if (!allowed.contains(key)) {
                throw new BrokenStoryException(where, "does not know " + key);
            }
        }
    }
}
