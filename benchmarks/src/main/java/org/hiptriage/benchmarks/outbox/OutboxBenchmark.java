package org.hiptriage.benchmarks.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Report;

/**
 * Sends notifications through the outbox of instances that share one PostgreSQL, beside a bare queue in the same PostgreSQL,
 * in alternating rounds of one run; then hands over all at once, to see how many a second they come to at most.
 *
 * <p>Arguments, all optional: {@code --rate N} notifications a second (500), {@code --seconds N} per round (30), {@code
 * --rounds N} (3), {@code --instances N} (2), {@code --urgent-one-in N} (50), {@code --burst N} notifications (10000).
 */
public final class OutboxBenchmark {
    private OutboxBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        Map<String, Integer> options = options(args);
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        var pace = new Pace(options.getOrDefault("rate", 500), options.getOrDefault("seconds", 30));
        try (var foundations = new Foundations(data);
                var receiver = new Receiver();
                var instances =
                        new Instances(options.getOrDefault("instances", 2), foundations, receiver.address(), data)) {
            System.out.printf(
                    "%d a second for %d s a round by %d instances; the first round warms up and is not counted%n",
                    pace.perSecond(), pace.seconds(), instances.count());
            var bare = new BareQueue(foundations);
            var outbox = new ThroughOutbox(foundations, receiver, options.getOrDefault("urgent-one-in", 50));
            rounds(pace, options.getOrDefault("rounds", 3), bare, outbox);
            burst(new Pace(options.getOrDefault("burst", 10_000), 1), bare, outbox);
        }
    }

    private static void rounds(Pace pace, int rounds, BareQueue bare, ThroughOutbox outbox) {
        System.out.printf("%-60s %7s   %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p99", "max");
        var report = new Report();
        for (int round = 0; round <= rounds; round++) {
            Latencies raw = bare.measure(pace);
            List<Latencies> through = outbox.measure(pace);
            if (round > 0) {
                System.out.println("round " + round);
                System.out.println(raw);
                through.forEach(System.out::println);
                report.add(raw, through);
            }
        }
        System.out.println(report);
    }

    /** All at once: from the first until the last is through. */
    private static void burst(Pace atOnce, BareQueue bare, ThroughOutbox outbox) {
        long began = System.nanoTime();
        bare.measure(atOnce);
        long between = System.nanoTime();
        outbox.measure(atOnce);
        long ended = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "a burst of %d: bare %.0f a second, through the outbox %.0f a second%n",
                atOnce.calls(),
                atOnce.calls() * 1e9 / (between - began),
                atOnce.calls() * 1e9 / (ended - between));
    }

    private static Map<String, Integer> options(String[] args) {
        var options = new TreeMap<String, Integer>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", "").toLowerCase(Locale.ROOT), Integer.valueOf(args[i + 1]));
        }
        return options;
    }
}
