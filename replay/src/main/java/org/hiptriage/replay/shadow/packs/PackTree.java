package org.hiptriage.replay.shadow.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pack's file as maps and lists, and the rules in it by their place: {@code [redFlags, infection]}, {@code [conditions,
 * it-band-syndrome, for, risk.downhill]}. What no decision looks at (titles, sources, advice) has no place.
 */
record PackTree(Map<String, Object> root) {
    private static final List<String> LISTS = List.of("redFlags", "suspicions", "precautions");
    private static final List<String> NOT_DECIDING = List.of("code", "name", "plain", "codes", "advice");

    /** Every rule by its place, in the order of the file. */
    Map<List<String>, Object> rules() {
        Map<List<String>, Object> rules = new LinkedHashMap<>();
        map(root.get("parameters")).forEach((name, value) -> rules.put(List.of("parameters", name), value));
        for (String list : LISTS) {
            items(root.get(list)).forEach(item -> rules.put(List.of(list, code(item)), item));
        }
        items(root.get("conditions"))
                .forEach(condition -> condition.forEach((key, value) -> {
                    if (key.equals("for") || key.equals("against")) {
                        items(value)
                                .forEach(each ->
                                        rules.put(List.of("conditions", code(condition), key, findings(each)), each));
                    } else if (!NOT_DECIDING.contains(key)) {
                        rules.put(List.of("conditions", code(condition), key), value);
                    }
                }));
        return rules;
    }

    /** The same pack with this rule as another pack has it: taken over, put in, or left out. */
    PackTree with(List<String> place, PackTree other) {
        Map<String, Object> copy = new LinkedHashMap<>(root);
        Optional<Object> theirs = Optional.ofNullable(other.rules().get(place));
        String section = place.get(0);
        if (section.equals("parameters")) {
            Map<String, Object> parameters = new LinkedHashMap<>(map(root.get(section)));
            put(parameters, place.get(1), theirs);
            copy.put(section, parameters);
        } else if (section.equals("conditions")) {
            copy.put(section, conditions(place, other, theirs));
        } else {
            List<Map<String, Object>> ours = items(root.get(section));
            copy.put(section, replaced(ours, place.get(1), theirs, items(other.root.get(section))));
        }
        return new PackTree(copy);
    }

    private List<Map<String, Object>> conditions(List<String> place, PackTree other, Optional<Object> theirs) {
        String code = place.get(1);
        Optional<Map<String, Object>> ours = named(code, items(root.get("conditions")));
        Optional<Map<String, Object>> original = named(code, items(other.root.get("conditions")));
        if (ours.isEmpty() || original.isEmpty()) {
            return replaced(
                    items(root.get("conditions")),
                    code,
                    original.map(Object.class::cast),
                    items(other.root.get("conditions")));
        }
        Map<String, Object> condition = new LinkedHashMap<>(ours.get());
        String key = place.get(2);
        if (place.size() == 3) {
            put(condition, key, theirs);
        } else {
            condition.put(
                    key,
                    replaced(
                            items(condition.get(key)),
                            place.get(3),
                            theirs,
                            items(original.get().get(key))));
        }
        return replaced(items(root.get("conditions")), code, Optional.of(condition), List.of());
    }

    /** An entry that comes back takes the place that it had: a rule may only refer to what stands before it. */
    private static List<Map<String, Object>> replaced(
            List<Map<String, Object>> items, String id, Optional<Object> entry, List<Map<String, Object>> original) {
        List<Map<String, Object>> changed = new ArrayList<>();
        boolean there = false;
        for (Map<String, Object> item : items) {
            boolean isIt = id(item).equals(id);
            there |= isIt;
            if (!isIt) {
                changed.add(item);
            } else {
                entry.ifPresent(each -> changed.add(map(each)));
            }
        }
        if (!there && entry.isPresent()) {
            List<String> order = original.stream().map(PackTree::id).toList();
            changed.add(Math.min(Math.max(0, order.indexOf(id)), changed.size()), map(entry.get()));
        }
        return changed;
    }

    private static void put(Map<String, Object> map, String key, Optional<Object> value) {
        value.ifPresentOrElse(each -> map.put(key, each), () -> map.remove(key));
    }

    private static Optional<Map<String, Object>> named(String code, List<Map<String, Object>> items) {
        return items.stream().filter(item -> code(item).equals(code)).findFirst();
    }

    private static String id(Map<String, Object> item) {
        return item.containsKey("code") ? code(item) : findings(item);
    }

    private static String code(Map<String, Object> item) {
        return String.valueOf(item.get("code"));
    }

    private static String findings(Map<String, Object> indication) {
        Object any = indication.getOrDefault("anyOf", List.of());
        return indication.containsKey("finding")
                ? String.valueOf(indication.get("finding"))
                : String.join(
                        " or ", ((List<?>) any).stream().map(String::valueOf).toList());
    }

    @SuppressWarnings("unchecked") // as the file is read; a pack that is no map where one belongs was refused before
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
