package org.hiptriage.benchmarks.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.path.EventStream;
import org.hiptriage.benchmarks.path.Stack;
import org.hiptriage.benchmarks.topic.AlertWriter;

/**
 * Measures how many alerts a second reach open boards when some are put into their topic at once, beside WebFlux that only tells all
 * what is posted to it, and a bare server that writes as much to as many, in alternating rounds of one run. The clients, which are the same for both, take most of the time.
 *
 * <p>Arguments, all optional and in this order: clients (1000), rounds (5), alerts of a round (50).
 */
public final class FanOutBenchmark {
    private final Stack stack = Stack.fromEnvironment();
    private final OpenStreams streams;
    private final int clients;
    private final int alerts;

    private FanOutBenchmark(int clients, int alerts) {
        this.clients = clients;
        this.alerts = alerts;
        this.streams = new OpenStreams(clients);
    }

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) {
        List<Integer> given = Stream.of(args).map(Integer::valueOf).toList();
        new FanOutBenchmark(given.isEmpty() ? 1000 : given.get(0), given.size() > 2 ? given.get(2) : 50)
                .measure(given.size() > 1 ? given.get(1) : 5);
    }

    private void measure(int rounds) {
        List<Double> bareRates = new ArrayList<>();
        List<Double> plainRates = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        System.out.printf("%d alerts to %d clients; the first round warms up and is not counted%n", alerts, clients);
        try (var writer = new AlertWriter(stack.bootstrapServers());
                var plain = PlainServer.startedIn(Path.of(System.getProperty("benchmark.data")));
                var bare = new BareServer()) {
            for (int round = 0; round <= rounds; round++) {
                double bareRate = bare(bare);
                double plainRate = plain(plain);
                double rate = boards(writer);
                System.out.printf(
                        "round %d: bare %,.0f deliveries a second, plain WebFlux %,.0f, boards %,.0f%n",
                        round, bareRate, plainRate, rate);
                if (round > 0) {
                    bareRates.add(bareRate);
                    plainRates.add(plainRate);
                    rates.add(rate);
                }
            }
        }
        System.out.printf(
                "%n| median over rounds (min-max) | deliveries/s | notification-service against it |%n|---|---|---|%n%s%s%s",
                row("notification-service", rates, rates),
                row("WebFlux that only tells all", plainRates, rates),
                row("bare server that writes ready bytes", bareRates, rates));
    }

    private static String row(String words, List<Double> rates, List<Double> ours) {
        return "| " + words + " | " + Spread.of(rates).words(0) + " | "
                + Spread.against(ours, rates, Double::doubleValue).words(2) + " |\n";
    }

    private double boards(AlertWriter writer) {
        String round = UUID.randomUUID().toString().substring(0, 8);
        return streams.deliveriesPerSecond(
                alerts,
                (http, client, arrival) -> EventStream.ofAlerts(http, stack, arrival),
                (assessmentId, index) -> writer.raise("bench-" + round + "-" + index, assessmentId, true));
    }

    private double plain(PlainServer plain) {
        return streams.deliveriesPerSecond(
                alerts,
                (http, client, arrival) -> EventStream.open(http, plain.address(), arrival),
                (assessmentId, index) -> plain.tellAll(assessmentId));
    }

    private double bare(BareServer bare) {
        bare.forget();
        return streams.deliveriesPerSecond(
                alerts,
                (http, client, arrival) -> EventStream.open(http, bare.address(), arrival),
                (assessmentId, index) -> bare.tellAll(assessmentId));
    }
}
