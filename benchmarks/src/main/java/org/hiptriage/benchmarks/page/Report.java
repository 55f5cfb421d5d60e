package org.hiptriage.benchmarks.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of all rounds: the median over the rounds' medians, with the lowest and the highest of them, and the highest single figure. */
final class Report {
    private final Map<String, List<List<Double>>> rounds = new LinkedHashMap<>();

    void add(Figures figures) {
        figures.byName()
                .forEach((name, single) ->
                        rounds.computeIfAbsent(name, first -> new ArrayList<>()).add(List.copyOf(single)));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                "\n| | median over rounds (lowest-highest round) | highest single |\n|---|---|---|\n");
        rounds.forEach((name, figures) -> {
            List<Double> medians =
                    figures.stream().map(Figures::median).sorted().toList();
            double highest = figures.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f (%.1f-%.1f) | %.1f |%n",
                    name,
                    Figures.median(medians),
                    medians.get(0),
                    medians.get(medians.size() - 1),
                    highest));
        });
        return text.toString();
    }
}
