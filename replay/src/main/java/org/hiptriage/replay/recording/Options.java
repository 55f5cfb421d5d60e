package org.hiptriage.replay.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line.
 *
 * @param words those that are no option
 * @param values what was given for each option, in order; for one that stands alone nothing
 */
public record Options(List<String> words, Map<String, List<String>> values) {

    /**
     * Sorts words.
     *
     * @param withValue options that are followed by a value
     * @param alone options that are not
     * @throws IllegalArgumentException where an option is unknown or lacks its value
     */
    public static Options of(List<String> args, List<String> withValue, List<String> alone) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (withValue.contains(arg)) {
                if (++i == args.size() || args.get(i).isBlank()) {
                    throw new IllegalArgumentException(arg + " needs a value");
                }
                values.computeIfAbsent(arg, name -> new ArrayList<>()).add(args.get(i));
            } else if (alone.contains(arg)) {
                values.put(arg, List.of());
            } else if (arg.startsWith("-")) {
                throw new IllegalArgumentException("unknown option: " + arg);
            } else {
                words.add(arg);
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values));
    }

    /** All values of an option. */
    public List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** The last value of an option. */
    public Optional<String> last(String option) {
        List<String> all = all(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
