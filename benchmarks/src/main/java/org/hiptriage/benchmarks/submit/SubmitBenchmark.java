package org.hiptriage.benchmarks.submit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.contender.Instance;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.process.Folders;

/**
 * Posts assessments to assessment-service as fast as clients that wait for their answers can, in turn with an endpoint that only parses
 * and sends, through the same broker.
 *
 * <p>Arguments, all optional: {@code --clients N} (64), {@code --seconds N} of each turn (20), {@code --warm-up N} seconds of each
 * endpoint before the first (30), {@code --rounds N} (5), {@code --out FILE.json}.
 */
public final class SubmitBenchmark {
    private static final String SERVICE_JAR = "assessment-service/target/assessment-service.jar";
    private static final String BENCHMARKS_JAR = "benchmarks/target/benchmarks.jar";
    private static final int SHIPPED_HEAP_MEBIBYTES = 128;
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);

    private static final Contender SERVICE = new Contender(
            "ours", "assessment-service", SHIPPED_HEAP_MEBIBYTES, List.of("-jar", SERVICE_JAR), List.of());
    private static final Contender PLAIN = new Contender(
            "plain",
            "endpoint that only parses and sends",
            SHIPPED_HEAP_MEBIBYTES,
            List.of("-cp", SERVICE_JAR + File.pathSeparator + BENCHMARKS_JAR, PlainEndpoint.class.getName()),
            List.of());

    private SubmitBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, Set.of("clients", "seconds", "warm-up", "rounds", "out"));
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        var time = Duration.ofSeconds(options.number("seconds", 20));
        Map<Contender, List<Turn>> turns = new LinkedHashMap<>();
        try (var broker = new OwnBroker(data, 1, Optional.empty());
                var ours = start(SERVICE, broker, data);
                var plain = start(PLAIN, broker, data)) {
            String token = LocalIssuer.of(new Folders(data.resolve(SERVICE.code())), Clock.systemUTC())
                    .platform();
            Map<Contender, Clients> clients = new LinkedHashMap<>();
            clients.put(SERVICE, clients(ours, options, token));
            clients.put(PLAIN, clients(plain, options, token));
            clients.values().forEach(each -> each.during(Duration.ofSeconds(options.number("warm-up", 30))));
            for (int round = 1; round <= options.number("rounds", 5); round++) {
                for (var each : clients.entrySet()) {
                    Turn turn = each.getValue().during(time);
                    System.out.printf("round %d, %s: %s%n", round, each.getKey().words(), turn);
                    turns.computeIfAbsent(each.getKey(), contender -> new ArrayList<>())
                            .add(turn);
                }
            }
        }
        System.out.println(table(turns));
        Map<String, Object> json = new LinkedHashMap<>();
        turns.forEach((contender, own) ->
                json.put(contender.code(), own.stream().map(Turn::json).toList()));
        Written.to(options.out(), json);
    }

    private static Clients clients(Instance instance, Options options, String token) {
        return new Clients(options.number("clients", 64), instance.url() + "/api/v1/assessments", token);
    }

    private static Instance start(Contender contender, OwnBroker broker, Path data) {
        Instance instance = Instance.start(
                contender, contender.code(), broker.bootstrapServers(), data.resolve(contender.code()), List.of());
        if (contender.equals(SERVICE)) {
            Wait.until(() -> contender.words() + " is ready, see " + data, READY_WITHIN, instance::isReady);
        } else {
            Wait.until(() -> contender.words() + " listens, see " + data, READY_WITHIN, instance::listens);
        }
        return instance;
    }

    private static String table(Map<Contender, List<Turn>> turns) {
        var text = new StringBuilder("""

                | median over rounds (min-max) | requests/s | p50, ms | p99, ms | requests/s against plain |
                |---|---|---|---|---|
                """);
        List<Turn> plain = turns.getOrDefault(PLAIN, List.of());
        turns.forEach((contender, own) -> text.append("| ")
                .append(String.join(
                        " | ",
                        contender.words(),
                        words(own, Turn::perSecond, 0),
                        words(own, Turn::p50, 1),
                        words(own, Turn::p99, 1),
                        Spread.against(own, plain, Turn::perSecond).words(2)))
                .append(" |\n"));
        return text.toString();
    }

    private static String words(List<Turn> turns, ToDoubleFunction<Turn> figure, int digits) {
        return Spread.of(turns, figure).words(digits);
    }
}
