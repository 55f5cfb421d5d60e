package org.hiptriage.systemtests.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service exposes to Prometheus.
 *
 * @param series each series: its name, and its labels
 * @param families the labels of each metric, by the name that its TYPE line gives it
 */
record Exposed(List<Series> series, Map<String, Set<String>> families) {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One series. */
    record Series(String name, Map<String, String> labels) {}

    /** Reads the text that a service gives, and adds the label that Prometheus gives it by its job. */
    static Exposed of(String text, String job) {
        var series = new ArrayList<Series>();
        var families = new TreeMap<String, Set<String>>();
        String family = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                family = line.split(" ", -1)[2];
            } else if (!line.startsWith("#")) {
                MatchResult sample = SAMPLE.matcher(line)
                        .results()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not a sample: " + line));
                Map<String, String> labels = labels(sample.group(2));
                families.computeIfAbsent(family, name -> new TreeSet<>()).addAll(labels.keySet());
                labels.put("job", job);
                labels.put("instance", "127.0.0.1");
                series.add(new Series(sample.group(1), labels));
            }
        }
        series.add(new Series("up", Map.of("job", job, "instance", "127.0.0.1")));
        return new Exposed(series, families);
    }

    private static Map<String, String> labels(@Nullable String text) {
        var labels = new LinkedHashMap<String, String>();
        if (text != null) {
            LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}
