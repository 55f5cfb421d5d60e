package org.hiptriage.benchmarks.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;
import org.hiptriage.benchmarks.throughput.Saturation;
import org.hiptriage.benchmarks.throughput.Turn;

/**
 * Lets one, two and four instances of triage-service read the same backlog as fast as they can, with two, four and eight partitions, each
 * number of partitions on a broker of its own; more instances than partitions are left out.
 *
 * <p>Arguments, all optional: {@code --partitions N}, several with commas between (2,4,8), {@code --instances N} likewise (1,2,4), {@code
 * --records N} that wait (150000), {@code --warm-up N} of them that are not counted (50000), {@code --runners N} (10000), {@code
 * --urgent-one-in N} assessments (100), {@code --rounds N} (3), {@code --seconds N} at most for what is counted, and half of it at
 * most to be warm (60), {@code --out FILE.json}.
 */
public final class ScalingBenchmark {
    private ScalingBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, Saturation.OPTIONS, "partitions", "instances", "rounds", "out");
        Path data = Path.of(System.getProperty("benchmark.data"));
        List<Integer> instances = options.numbers("instances", 1, 2, 4);
        Map<Integer, Map<Integer, List<Turn>>> turns = new LinkedHashMap<>();
        for (int partitions : options.numbers("partitions", 2, 4, 8)) {
            turns.put(partitions, of(partitions, instances, options, data.resolve("partitions-" + partitions)));
        }
        System.out.println(table(instances, turns));
        Map<String, Object> json = new LinkedHashMap<>();
        turns.forEach((partitions, byInstances) -> byInstances.forEach((count, own) -> json.put(
                partitions + " partitions, " + count + " instances",
                own.stream().map(Turn::json).toList())));
        Written.to(options.out(), json);
    }

    private static Map<Integer, List<Turn>> of(int partitions, List<Integer> instances, Options options, Path data)
            throws IOException {
        Map<Integer, List<Turn>> turns = new TreeMap<>();
        try (var broker = new OwnBroker(Files.createDirectories(data), 1, Optional.of(partitions))) {
            var saturation = Saturation.withBacklog(broker, data, options);
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                for (int count : instances) {
                    if (count <= partitions) {
                        Turn turn = saturation.of(Contender.service(), count);
                        System.out.printf(
                                "round %d, %d partitions, %d instances: %s%n", round, partitions, count, turn);
                        turns.computeIfAbsent(count, each -> new ArrayList<>()).add(turn);
                    }
                }
            }
        }
        return turns;
    }

    private static String table(List<Integer> instances, Map<Integer, Map<Integer, List<Turn>>> turns) {
        var text = new StringBuilder("\n| partitions; records/s: median over rounds (min-max) |");
        instances.forEach(count -> text.append(count == 1 ? " 1 instance |" : " " + count + " instances |"));
        text.append("\n|---|").append("---|".repeat(instances.size()));
        turns.forEach((partitions, byInstances) -> {
            text.append("\n| ").append(partitions).append(" |");
            instances.forEach(count -> text.append(' ')
                    .append(
                            byInstances.containsKey(count)
                                    ? Spread.of(byInstances.getOrDefault(count, List.of()), Turn::recordsPerSecond)
                                            .words(0)
                                    : "")
                    .append(" |"));
        });
        return text.append('\n').toString();
    }
}
