package org.hiptriage.supplychain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be shipped.
 *
 * @param allowed SPDX ids, and names that stand for one of them
 * @param found components whose own description is wrong or missing, with what was found out
 */
record Licences(Set<String> allowed, Map<String, String> found) {
    /** Reads licences.yml. */
    static Licences of(Map<String, Object> file) {
        var allowed = new TreeSet<String>();
        Object ids = file.get("allowed");
        if (ids instanceof List<?> list) {
            list.forEach(id -> allowed.add(String.valueOf(id)));
        }
        texts(file.get("names")).forEach((name, id) -> {
            if (!allowed.contains(id)) {
                throw new AssertionError(name + " stands for " + id + ", which is not allowed");
            }
        });
        allowed.addAll(texts(file.get("names")).keySet());
        return new Licences(allowed, texts(file.get("components")));
    }

    /** Whether a component may be shipped. */
    boolean allow(Component component) {
        String found = this.found.get(component.name());
        return found == null
                ? component.licences().stream().anyMatch(allowed::contains)
                : allowed.contains(found.split(",", 2)[0]);
    }

    private static Map<String, String> texts(@Nullable Object node) {
        var texts = new TreeMap<String, String>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }
}
