package org.hiptriage.systemtests.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The metrics that a service's page lists. */
public final class Metrics {
    private static final String ONLY_ONCE = "Once there is one";

    private Metrics() {}

    /** The labels of each metric, by its name. */
    public static Map<String, Set<String>> of(String service) {
        var metrics = new TreeMap<String, Set<String>>();
        rows(service).forEach(row -> metrics.put(name(row), labels(row)));
        return metrics;
    }

    /** Those that are there before anything is counted. */
    public static List<String> thereFromTheStart(String service) {
        return rows(service).stream()
                .filter(row -> !row.get(1).startsWith(ONLY_ONCE))
                .map(Metrics::name)
                .toList();
    }

    private static List<List<String>> rows(String service) {
        return Markdown.page(service + "/README.md").table("metric");
    }

    private static String name(List<String> row) {
        return row.get(0).split("\\{", 2)[0];
    }

    private static Set<String> labels(List<String> row) {
        String[] parts = row.get(0).replace("}", "").split("\\{", 2);
        return parts.length == 1 ? Set.of() : new TreeSet<>(Arrays.asList(parts[1].split(",", -1)));
    }
}
