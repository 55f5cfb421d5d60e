package org.hiptriage.triage.knowledge.yaml.node;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file, of whatever kind. */
public final class Value {

    private final String file;
    private final Node node;
    private final Problems problems;

    Value(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Its line, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Notes what is wrong with it. */
    public void problem(String whatIsWrongAndWhatToDo) {
        problems.add(file, line(), whatIsWrongAndWhatToDo);
    }

    /** Whether it is a mapping. */
    public boolean isEntry() {
        return node instanceof MappingNode;
    }

    /** It as a mapping with no other keys than these; empty, with a problem noted, where it is none. */
    public Optional<Entry> entry(String... keys) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Entry(this, mapping, List.of(keys)));
        }
        problem("Expected a mapping with the keys " + String.join(", ", keys) + ".");
        return Optional.empty();
    }

    /** It as a mapping with whatever keys; empty, with a problem noted, where it is none. */
    public Optional<Entry> openEntry() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Entry(this, mapping, List.of()));
        }
        problem("Expected a mapping.");
        return Optional.empty();
    }

    /** Its items; none, with a problem noted, where it is no list. */
    public List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        problem("Expected a list.");
        return List.of();
    }

    /** It as text; empty, with a problem noted, where it is none or blank. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar
                && !Tag.NULL.equals(scalar.getTag())
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("Expected text.");
        return Optional.empty();
    }

    /** It as a number; empty where it is none. */
    public Optional<Double> number() {
        if (node instanceof ScalarNode scalar
                && (Tag.INT.equals(scalar.getTag()) || Tag.FLOAT.equals(scalar.getTag()))) {
            try {
                return Optional.of(Double.valueOf(scalar.getValue()));
            } catch (NumberFormatException exotic) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    Value at(Node part) {
        return new Value(file, part, problems);
    }
}
