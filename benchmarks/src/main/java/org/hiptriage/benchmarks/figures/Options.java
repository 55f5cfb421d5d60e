package org.hiptriage.benchmarks.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Options of a command line, each a name that begins with two hyphens, and its value. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The options of these arguments.
     *
     * @param known names that there are, without hyphens
     * @param more likewise
     * @throws IllegalArgumentException where one is not known or has no value
     */
    public static Options of(String[] args, Set<String> known, String... more) {
        var all = new TreeSet<>(known);
        all.addAll(List.of(more));
        var values = new TreeMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].replaceFirst("^--", "").toLowerCase(Locale.ROOT);
            if (!all.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "an option of these, with a value, is asked for: " + String.join(", ", all));
            }
            values.put(name, args[i + 1]);
        }
        return new Options(values);
    }

    /** A whole number. */
    public int number(String name, int usual) {
        return text(name).map(Integer::parseInt).orElse(usual);
    }

    /** Several of them, with commas between. */
    public List<Integer> numbers(String name, Integer... usual) {
        return text(name)
                .map(text ->
                        List.of(text.split(",")).stream().map(Integer::valueOf).toList())
                .orElseGet(() -> List.of(usual));
    }

    /** Words, with commas between. */
    public List<String> words(String name, String... usual) {
        return text(name).map(text -> List.of(text.split(","))).orElseGet(() -> List.of(usual));
    }

    /** Where the figures go besides the screen, by {@code --out}. */
    public Optional<Path> out() {
        return text("out").map(Path::of);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
