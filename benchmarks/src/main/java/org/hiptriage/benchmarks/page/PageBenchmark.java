package org.hiptriage.benchmarks.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures the runner's page in headless Chromium, each round in a new browser with nothing cached, in turn with a bare
 * static page and a bare POST.
 *
 * <p>Arguments, all optional: {@code --rounds N} (7), {@code --taps N} a round of each kind (10).
 */
public final class PageBenchmark {
    private PageBenchmark() {}

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) {
        Map<String, Integer> options = options(args);
        int rounds = options.getOrDefault("rounds", 7);
        int taps = options.getOrDefault("taps", 10);
        String page = "http://127.0.0.1:"
                + Optional.ofNullable(System.getenv("HIP_ASSESSMENT_PORT")).orElse("8081") + "/#token="
                + Optional.ofNullable(System.getenv("HIP_PLATFORM_TOKEN")).orElse("");
        System.out.printf(
                "%d rounds of %d taps of each kind; the first round warms up and is not counted%n", rounds, taps);
        var report = new Report();
        try (var bare = BarePage.started()) {
            for (int round = 0; round <= rounds; round++) {
                var figures = new Round(page, bare.address(), taps).measured();
                System.out.printf("round %d%n%s", round, figures);
                if (round > 0) {
                    report.add(figures);
                }
            }
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
