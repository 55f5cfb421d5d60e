package org.hiptriage.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;

/**
 * Lets each contender in turn read the same backlog as fast as it can, on one broker, each time with nothing remembered.
 *
 * <p>Arguments, all optional: {@code --records N} that wait (150000), {@code --warm-up N} of them that are not counted (50000), {@code
 * --runners N} (10000), {@code --urgent-one-in N} assessments (100), {@code --rounds N} (5), {@code --seconds N} at most for what
 * is counted, and half of it at most to be warm (60), {@code --contenders CODES} (ours,plain,by-record,by-batch), {@code --out FILE.json}; and for triage-service once more, with other
 * settings of Spring or on another Java: {@code --other-settings NAME=VALUE}, several with commas between, {@code --other-java HOME}.
 */
public final class ThroughputBenchmark {
    private ThroughputBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options =
                Options.of(args, Saturation.OPTIONS, "rounds", "contenders", "other-settings", "other-java", "out");
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        List<Contender> contenders = contenders(options);
        Map<Contender, List<Turn>> turns = new LinkedHashMap<>();
        try (var broker = new OwnBroker(data, 1, Optional.empty())) {
            var saturation = Saturation.withBacklog(broker, data, options);
            for (int round = 1; round <= options.number("rounds", 5); round++) {
                for (Contender contender : contenders) {
                    Turn turn = saturation.of(contender, 1);
                    System.out.printf("round %d, %s: %s%n", round, contender.words(), turn);
                    turns.computeIfAbsent(contender, each -> new ArrayList<>()).add(turn);
                }
            }
        }
        System.out.println(table(turns));
        Written.to(options.out(), json(turns));
    }

    private static List<Contender> contenders(Options options) {
        List<Contender> contenders =
                new ArrayList<>(Contender.of(options.words("contenders", "ours", "plain", "by-record", "by-batch")));
        List<String> settings = options.words("other-settings");
        Optional<Path> java = options.words("other-java").stream().findFirst().map(Path::of);
        if (!settings.isEmpty() || java.isPresent()) {
            contenders.add(Contender.otherwise(settings, java));
        }
        return List.copyOf(contenders);
    }

    private static String table(Map<Contender, List<Turn>> turns) {
        var text = new StringBuilder(
                "\n| median over rounds (min-max) | records/s | triage-service against it | processor time for each record, µs"
                        + " | seconds measured | bytes of a memory | bytes of a result |\n|---|---|---|---|---|---|---|\n");
        turns.forEach((contender, own) -> text.append("| ")
                .append(String.join(
                        " | ",
                        contender.words(),
                        words(own, Turn::recordsPerSecond, 0),
                        againstOurs(turns, own).words(2),
                        words(own, Turn::processorMicros, 0),
                        words(own, Turn::seconds, 0),
                        words(own, Turn::memoryBytes, 0),
                        words(own, Turn::resultBytes, 0)))
                .append(" |\n"));
        return text.toString();
    }

    /** Of each round by itself, as a round's turns stand beside one another. */
    private static Spread againstOurs(Map<Contender, List<Turn>> turns, List<Turn> other) {
        List<Turn> ours = turns.entrySet().stream()
                .filter(each -> each.getKey().code().equals("ours"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        return Spread.against(ours, other, Turn::recordsPerSecond);
    }

    private static String words(List<Turn> turns, ToDoubleFunction<Turn> figure, int digits) {
        return Spread.of(turns, figure).words(digits);
    }

    private static Map<String, Object> json(Map<Contender, List<Turn>> turns) {
        Map<String, Object> json = new LinkedHashMap<>();
        turns.forEach((contender, own) ->
                json.put(contender.code(), own.stream().map(Turn::json).toList()));
        return json;
    }
}
