package org.hiptriage.benchmarks.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;

/**
 * Starts an instance of triage-service that has lost its state, with so many runners in the changelog, beside a bare consumer that reads
 * the same changelog; then puts events of any of these runners to it. In turn for each number of runners.
 *
 * <p>Arguments, all optional: {@code --runners N}, several with commas between (1000,100000,1000000), {@code --remembered N} events
 * of each (20), {@code --records N} that are measured (10000), {@code --warm-up N} before them (5000), {@code --rounds N} (3),
 * {@code --out FILE.json}.
 */
public final class StateBenchmark {
    private static final Set<String> OPTIONS = Set.of("runners", "remembered", "records", "warm-up", "rounds", "out");

    private StateBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, OPTIONS);
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        List<Integer> sizes = options.numbers("runners", 1_000, 100_000, 1_000_000);
        var events = new Turn.Events(
                options.number("warm-up", 5_000), options.number("records", 10_000), options.number("remembered", 20));
        Map<Integer, List<Turn>> turns = new LinkedHashMap<>();
        try (var broker = new OwnBroker(data, 1, Optional.empty())) {
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                for (int runners : sizes) {
                    Turn turn = Turn.of(broker, data, runners, events);
                    System.out.printf(Locale.ROOT, "round %d, %,d runners: %s%n", round, runners, turn);
                    turns.computeIfAbsent(runners, each -> new ArrayList<>()).add(turn);
                }
            }
        }
        System.out.println(table(turns));
        Map<String, Object> json = new LinkedHashMap<>();
        turns.forEach((runners, own) ->
                json.put(runners.toString(), own.stream().map(Turn::json).toList()));
        Written.to(options.out(), json);
    }

    private static String table(Map<Integer, List<Turn>> turns) {
        List<Turn> fewest = turns.values().iterator().next();
        var text = new StringBuilder("\n| runners remembered; median over rounds (min-max) | bytes of one | records/s"
                + " | processor time for each record, µs | against the fewest | start to ready, s"
                + " | bare read of the changelog, s | start beyond that with the fewest, against the bare read |\n"
                + "|---|---|---|---|---|---|---|---|\n");
        turns.forEach((runners, own) -> text.append("| ")
                .append(String.join(
                        " | ",
                        String.format(Locale.ROOT, "%,d", runners),
                        words(own, Turn::memoryBytes, 0),
                        words(own, Turn::recordsPerSecond, 0),
                        words(own, Turn::processorMicros, 0),
                        beside(own, fewest, (one, few) -> one.processorMicros() / few.processorMicros()),
                        words(own, Turn::readySeconds, 1),
                        words(own, Turn::bareReadSeconds, 1),
                        beside(
                                own,
                                fewest,
                                (one, few) -> (one.readySeconds() - few.readySeconds()) / one.bareReadSeconds())))
                .append(" |\n"));
        return text.toString();
    }

    private static String words(List<Turn> turns, ToDoubleFunction<Turn> figure, int digits) {
        return Spread.of(turns, figure).words(digits);
    }

    /** Of each round by itself. */
    private static String beside(List<Turn> turns, List<Turn> fewest, ToDoubleBiFunction<Turn, Turn> figure) {
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < turns.size(); round++) {
            each.add(figure.applyAsDouble(turns.get(round), fewest.get(round)));
        }
        return Spread.of(each).words(2);
    }
}
