package org.hiptriage.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;
import org.hiptriage.benchmarks.path.Pace;

/**
 * Kills the busier of two instances of triage-service under load, as kill -9 does, and tells how long an urgent alert waited at most, from when
 * its report was due in the topic until it can be read by who reads what is committed.
 *
 * <p>Arguments, all optional: {@code --rate N} events a second (500), {@code --urgent-one-in N} events (20), {@code --warm-up N} seconds
 * before (20; with many runners remembered and a standby it is to be long enough for that to catch up), {@code --seconds N} from two
 * before the kill on (20), {@code --rounds N} kills (5), {@code --runners N} who report (10000), {@code --remembered N} runners in the
 * state before (0), {@code --standbys N} (0), {@code --settings NAME=VALUE} of both instances, several with commas between (none), {@code --brokers N}, 1 or 3 (1), {@code --out FILE.json}.
 */
public final class FailoverBenchmark {
    private static final Set<String> OPTIONS = Set.of(
            "rate",
            "urgent-one-in",
            "warm-up",
            "seconds",
            "rounds",
            "runners",
            "remembered",
            "standbys",
            "settings",
            "brokers",
            "out");

    private FailoverBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, OPTIONS);
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        int rate = options.number("rate", 500);
        var load = new Turn.Load(
                options.number("runners", 10_000),
                options.number("urgent-one-in", 20),
                options.number("remembered", 0),
                options.number("standbys", 0),
                options.words("settings").stream()
                        .map(setting -> "--" + setting)
                        .toList(),
                new Pace(rate, options.number("warm-up", 20)),
                new Pace(rate, options.number("seconds", 20)));
        List<Turn> turns = new ArrayList<>();
        try (var broker = new OwnBroker(data, options.number("brokers", 1), Optional.empty())) {
            for (int round = 1; round <= options.number("rounds", 5); round++) {
                Turn turn = Turn.of(broker, data, load);
                System.out.printf("kill %d: %s%n", round, turn);
                turns.add(turn);
            }
        }
        System.out.printf(
                "%n| %d events/s, two instances, %,d runners remembered, %d standbys; ms: median over kills (min-max) | p50"
                        + " | longest |%n|---|---|---|%n| before | %s | %s |%n| from two seconds before a kill on | %s | %s |%n",
                rate,
                load.remembered(),
                load.standbys(),
                Spread.of(turns, Turn::p50Before).words(1),
                Spread.of(turns, Turn::longestBefore).words(0),
                Spread.of(turns, Turn::p50After).words(1),
                Spread.of(turns, Turn::longestAfter).words(0));
        Written.to(options.out(), Map.of("kills", turns.stream().map(Turn::json).toList()));
    }
}
