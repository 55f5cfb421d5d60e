package org.hiptriage.systemtests.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a service's page and its configuration say of it. */
public final class Documented {
    private static final String ONLY_ONCE = "Once there is one";

    private Documented() {}

    /** The labels of each metric, by its name. */
    public static Map<String, Set<String>> metrics(String service) {
        var metrics = new TreeMap<String, Set<String>>();
        rows(service).forEach(row -> metrics.put(name(row), labels(row)));
        return metrics;
    }

    /** Those that are there before anything is counted. */
    public static List<String> thereFromTheStart(String service) {
        return rows(service).stream()
                .filter(row -> !row.get(1).startsWith(ONLY_ONCE))
                .map(Documented::name)
                .toList();
    }

    /** The names of the settings that the page lists. */
    public static List<String> settings(String service) {
        return Markdown.page(service + "/README.md").table("setting").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** The port that the service listens on. */
    public static int port(String service) {
        return Integer.parseInt(preset(service, "server.port"));
    }

    /** What the service's configuration presets for a setting. */
    public static String preset(String service, String setting) {
        return Optional.ofNullable(new ServiceSettings(service).preset().get(setting))
                .orElseThrow();
    }

    /** The page. */
    public static String page(String service) {
        return Markdown.page(service + "/README.md").text();
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
