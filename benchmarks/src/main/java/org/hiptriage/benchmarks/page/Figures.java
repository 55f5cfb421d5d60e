package org.hiptriage.benchmarks.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one round measured: for each name the single figures, in the order in which they came. */
record Figures(Map<String, List<Double>> byName) {

    Figures() {
        this(new LinkedHashMap<>());
    }

    void add(String name, double figure) {
        byName.computeIfAbsent(name, first -> new ArrayList<>()).add(figure);
    }

    /** The middle one, or between the middle two. */
    static double median(List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        byName.forEach(
                (name, figures) -> text.append(String.format(Locale.ROOT, "  %-60s %9.1f%n", name, median(figures))));
        return text.toString();
    }
}
