package org.hiptriage.systemtests.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.operations.Exposed.Series;

/**
 * As much of a PromQL expression as it takes to know whether anything answers it.
 *
 * @param selectors the series that it asks for
 * @param groupedBy the labels that it groups or tells apart by
 */
record Query(List<Selector> selectors, Set<String> groupedBy) {
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?(\\s*\\()?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!=|!~|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "sum", "max", "min", "on", "ignoring");

    /** What goes wrong in no test may still be asked for. */
    private static final Set<String> COMES_WITH_TRAFFIC = Set.of("status");

    /** The series of a name whose labels match. */
    record Selector(String name, List<Matcher> matchers) {
        boolean selects(Series series) {
            return series.name().equals(name)
                    && matchers.stream().allMatch(matcher -> matcher.matches(series.labels()));
        }
    }

    /** What a label has to be. */
    record Matcher(String label, String operator, String value) {
        boolean matches(Map<String, String> labels) {
            String found = labels.getOrDefault(label, "");
            if (COMES_WITH_TRAFFIC.contains(label)) {
                return !found.isEmpty();
            }
            return switch (operator) {
                case "=" -> found.equals(value);
                case "!=" -> !found.equals(value);
                case "=~" -> found.matches(value);
                default -> !found.matches(value);
            };
        }
    }

    static Query of(String expression) {
        var groupedBy = new TreeSet<String>();
        GROUPING.matcher(expression)
                .results()
                .flatMap(by -> Arrays.stream(by.group(1).split(",", -1)))
                .map(String::strip)
                .forEach(groupedBy::add);
        String rest =
                RANGE.matcher(GROUPING.matcher(expression).replaceAll(" ")).replaceAll(" ");
        var selectors = new ArrayList<Selector>();
        SELECTOR.matcher(rest)
                .results()
                .filter(name -> name.group(3) == null && !WORDS.contains(name.group(1)))
                .forEach(name -> selectors.add(new Selector(
                        name.group(1),
                        Stream.ofNullable(name.group(2))
                                .flatMap(matchers -> MATCHER.matcher(matchers).results())
                                .map(found -> new Matcher(found.group(1), found.group(2), found.group(3)))
                                .toList())));
        return new Query(selectors, groupedBy);
    }
}
