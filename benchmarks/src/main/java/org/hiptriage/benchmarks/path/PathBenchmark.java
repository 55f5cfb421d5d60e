package org.hiptriage.benchmarks.path;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the whole path beside a bare round trip through the same broker, in alternating rounds of one run.
 *
 * <p>Arguments, all optional: {@code --rate N} assessments per second (200), {@code --seconds N} per round (30), {@code
 * --rounds N} (3), {@code --runners N} with an open stream each (200), {@code --urgent-one-in N} (50).
 */
public final class PathBenchmark {
    private PathBenchmark() {}

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) {
        Map<String, Integer> options = options(args);
        var pace = new Pace(options.getOrDefault("rate", 200), options.getOrDefault("seconds", 30));
        Stack stack = Stack.fromEnvironment();
        var bare = new BareRoundTrip(stack.bootstrapServers());
        var path =
                new WholePath(stack, options.getOrDefault("runners", 200), options.getOrDefault("urgent-one-in", 50));

        System.out.printf(
                "%d a second for %d s a round; the first round warms up and is not counted%n",
                pace.perSecond(), pace.seconds());
        System.out.printf("%-60s %7s   %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p99", "max");
        var report = new Report();
        for (int round = 0; round <= options.getOrDefault("rounds", 3); round++) {
            Latencies raw = bare.measure(pace);
            List<Latencies> whole = path.measure(pace);
            if (round == 0) {
                continue;
            }
            System.out.println("round " + round);
            System.out.println(raw);
            whole.forEach(System.out::println);
            report.add(raw, whole);
        }
        System.out.println(report);
    }

    private static Map<String, Integer> options(String[] args) {
        var options = new TreeMap<String, Integer>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", "").toLowerCase(Locale.ROOT), Integer.valueOf(args[i + 1]));
        }
        return options;
    }
}
