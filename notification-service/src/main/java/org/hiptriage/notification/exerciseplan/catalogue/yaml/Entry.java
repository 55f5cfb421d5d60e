package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the file. What is wrong is added to the problems, and a neutral value returned, so that one reading
 * finds every problem.
 */
final class Entry {
    private final String place;
    private final Map<?, ?> values;
    private final List<String> problems;
    private final Set<Object> read = new LinkedHashSet<>();

    Entry(String place, @Nullable Object node, List<String> problems) {
        this.place = place;
        this.problems = problems;
        if (node instanceof Map<?, ?> map) {
            this.values = map;
        } else {
            this.values = Map.of();
            wrong("must have keys and values");
        }
    }

    String text(String key) {
        Object value = value(key);
        if (value instanceof String || value instanceof Number) {
            String text = value.toString().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        wrong("'" + key + "' must be a text that is not empty");
        return "";
    }

    int number(String key, int min, int max) {
        if (value(key) instanceof Integer number && number >= min && number <= max) {
            return number;
        }
        wrong("'%s' must be a whole number from %d to %d".formatted(key, min, max));
        return min;
    }

    OptionalInt optionalNumber(String key, int min, int max) {
        return value(key) == null ? OptionalInt.empty() : OptionalInt.of(number(key, min, max));
    }

    boolean yesOrNo(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        wrong("'" + key + "' must be true or false");
        return false;
    }

    /** A list of texts, which may be empty but must be there. */
    List<String> texts(String key) {
        if (value(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        wrong("'" + key + "' must be a list of texts");
        return List.of();
    }

    Entry entry(String key) {
        return new Entry(place + ", " + key, value(key), problems);
    }

    /** A list of mappings with at least one; each is named by the value of this key, beside its number. */
    <T> List<T> entries(String key, String named, Function<Entry, T> reader) {
        if (!(value(key) instanceof List<?> list) || list.isEmpty()) {
            wrong("'" + key + "' must be a list of one or more");
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (Object node : list) {
            Object name = node instanceof Map<?, ?> map ? map.get(named) : null;
            var entry = new Entry("%s, %s %d (%s)".formatted(place, key, entries.size() + 1, name), node, problems);
            entries.add(reader.apply(entry));
            entry.requireNothingElse();
        }
        return entries;
    }

    Stream<String> keys() {
        return values.keySet().stream().map(String::valueOf);
    }

    void requireNothingElse() {
        values.keySet().stream()
                .filter(key -> !read.contains(key))
                .forEach(key -> wrong("'" + key + "' is not a key that is known here: is it misspelt?"));
    }

    void wrong(String what) {
        problems.add(place + ": " + what);
    }

    private @Nullable Object value(String key) {
        read.add(key);
        return values.get(key);
    }
}
