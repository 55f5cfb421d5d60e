package org.hiptriage.benchmarks.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures every engine and the whole decision in one run and prints a table: nanoseconds for each report, median over all iterations of all
 * forks with the lowest and highest quarter, bytes, and the ratio to Hip Triage's level and ranking.
 *
 * <p>Arguments, all optional: forks (3), iterations of a fork (5), milliseconds of an iteration (1000).
 */
public final class RulesBenchmark {
    private static final String OURS = "LevelAndRanking.hipTriage";

    private RulesBenchmark() {}

    /** Runs the benchmark and prints the table. */
    public static void main(String[] args) throws RunnerException {
        int forks = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var time = TimeValue.milliseconds(args.length > 2 ? Integer.parseInt(args[2]) : 1000);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("rules\\.(LevelAndRanking|WholeDecision)\\.")
                        .forks(forks)
                        .warmupIterations(iterations)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx512m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, double[]> figures = new TreeMap<>();
        Map<String, Double> bytes = new TreeMap<>();
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            String key = name[name.length - 2] + "." + name[name.length - 1];
            figures.put(
                    key,
                    result.getBenchmarkResults().stream()
                            .flatMap(fork -> fork.getIterationResults().stream())
                            .mapToDouble(
                                    iteration -> iteration.getPrimaryResult().getScore())
                            .sorted()
                            .toArray());
            result.getSecondaryResults().forEach((what, of) -> {
                if (what.endsWith("gc.alloc.rate.norm")) {
                    bytes.put(key, of.getScore());
                }
            });
        }
        System.out.println(
                "| | ns: median (quartiles) | bytes | times level and ranking of Hip Triage |\n|---|---|---|---|");
        double ours = at(figures.getOrDefault(OURS, new double[] {Double.NaN}), 0.5);
        figures.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.1f (%.1f-%.1f) | %.0f | %.1f (%.1f-%.1f) |%n",
                name,
                at(all, 0.5),
                at(all, 0.25),
                at(all, 0.75),
                bytes.getOrDefault(name, Double.NaN),
                at(all, 0.5) / ours,
                at(all, 0.25) / ours,
                at(all, 0.75) / ours));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
