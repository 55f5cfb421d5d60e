package org.hiptriage.benchmarks.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all rounds: for each kind of time the median over the rounds with its spread, and its ratio to the bare one. */
public final class Report {
    private final List<Latencies> bare = new ArrayList<>();
    private final Map<String, List<Latencies>> path = new LinkedHashMap<>();

    /** The figures of one round. */
    public void add(Latencies raw, List<Latencies> whole) {
        bare.add(raw);
        whole.forEach(latencies -> path.computeIfAbsent(latencies.what(), what -> new ArrayList<>())
                .add(latencies));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                "\n| milliseconds: median over rounds (min-max) | p50 | p99 | p99 against bare p99 |\n|---|---|---|---|\n");
        text.append(row(bare.get(0).what(), bare));
        path.forEach((what, rounds) -> text.append(row(what, rounds)));
        return text.toString();
    }

    private String row(String what, List<Latencies> rounds) {
        double ratio = median(rounds, r -> r.percentileMillis(0.99)) / median(bare, r -> r.percentileMillis(0.99));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f |%n",
                what,
                spread(rounds, r -> r.percentileMillis(0.5)),
                spread(rounds, r -> r.percentileMillis(0.99)),
                ratio);
    }

    private static String spread(List<Latencies> rounds, ToDoubleFunction<Latencies> figure) {
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f-%.1f)",
                median(rounds, figure),
                rounds.stream().mapToDouble(figure).min().orElse(0),
                rounds.stream().mapToDouble(figure).max().orElse(0));
    }

    static double median(List<Latencies> rounds, ToDoubleFunction<Latencies> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
