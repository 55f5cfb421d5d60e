package org.hiptriage.triage.knowledge.yaml.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping in a YAML file; what is missing or wrong is noted and stands in as something harmless. */
public final class Entry {

    private final Value self;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Entry(Value self, MappingNode mapping, List<String> allowed) {
        this.self = self;
        for (NodeTuple tuple : mapping.getValue()) {
            Value key = self.at(tuple.getKeyNode());
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!allowed.isEmpty() && !allowed.contains(name)) {
                key.problem("Unknown key '" + name + "'; allowed here: " + String.join(", ", allowed) + ".");
            } else if (values.put(name, self.at(tuple.getValueNode())) != null) {
                key.problem("The key '" + name + "' stands here twice; keep one.");
            }
        }
    }

    /** Notes what is wrong with the whole. */
    public void problem(String whatIsWrongAndWhatToDo) {
        self.problem(whatIsWrongAndWhatToDo);
    }

    /** Notes what is wrong with one key's value. */
    public void problem(String key, String whatIsWrongAndWhatToDo) {
        optional(key).orElse(self).problem(whatIsWrongAndWhatToDo);
    }

    /** The keys and their values, in order. */
    public Map<String, Value> values() {
        return values;
    }

    /** The value of a key that may be missing. */
    public Optional<Value> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that has to be there; empty, with a problem noted, where it is not. */
    public Optional<Value> value(String key) {
        if (!values.containsKey(key)) {
            self.problem("The key '" + key + "' is missing; add it.");
        }
        return optional(key);
    }

    /** Text that has to be there. */
    public String text(String key) {
        return value(key).flatMap(Value::text).orElse("");
    }

    /** The items of a list that has to be there. */
    public List<Value> items(String key) {
        return value(key).map(Value::items).orElse(List.of());
    }

    /** The items of a list that may be missing. */
    public List<Value> optionalItems(String key) {
        return optional(key).map(Value::items).orElse(List.of());
    }

    /** A whole number that has to be there, within bounds. */
    public int integer(String key, int min, int max) {
        return value(key).isPresent() ? optionalInteger(key, min, max).orElse(min) : min;
    }

    /** A whole number that may be missing, within bounds. */
    public OptionalInt optionalInteger(String key, int min, int max) {
        Optional<Value> value = optional(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Double> number = value.get().number().filter(n -> n == Math.rint(n) && n >= min && n <= max);
        if (number.isEmpty()) {
            value.get().problem("'" + key + "' has to be a whole number from " + min + " to " + max + ".");
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.get().intValue());
    }

    /** One of the names of an enumeration; the first, with a problem noted, where it is none of them. */
    public <E extends Enum<E>> E oneOf(String key, Map<String, E> names) {
        String text = text(key);
        E found = names.get(text);
        if (found != null) {
            return found;
        }
        if (!text.isEmpty()) {
            problem(
                    key,
                    "'" + text + "' is not a " + key + "; use one of "
                            + names.keySet().stream().collect(Collectors.joining(", ")) + ".");
        }
        return names.values().iterator().next();
    }

    /** True or false, false where it is missing. */
    public boolean yes(String key) {
        return oneOrNone(key, "true", "false").equals("true");
    }

    /** One of these words, or empty where it is missing. */
    public String oneOrNone(String key, String... words) {
        String word = optional(key).flatMap(Value::text).orElse("");
        if (!word.isEmpty() && !Arrays.asList(words).contains(word)) {
            problem(key, "'" + word + "' is not allowed for '" + key + "'; use " + String.join(" or ", words) + ".");
        }
        return word;
    }
}
