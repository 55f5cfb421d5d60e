package org.hiptriage.benchmarks.stream;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.path.EventStream;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Report;
import org.hiptriage.benchmarks.path.Stack;
import org.hiptriage.benchmarks.topic.AlertWriter;

/**
 * Measures how long an urgent alert takes from when it was due in its topic to clients with an open stream, beside a bare
 * server that writes as much to as many, in alternating rounds of one run: once to a thousand runners, one alert each,
 * and once to a thousand boards, each of which gets every alert.
 *
 * <p>Arguments, all optional and in this order: clients (1000), rounds (3).
 */
public final class StreamBenchmark {
    private static final Pace TO_BOARDS = new Pace(2, 15);
    private static final int RUNNERS_PER_SECOND = 50;

    private final Stack stack = Stack.fromEnvironment();
    private final OpenStreams streams;
    private final int clients;

    private StreamBenchmark(int clients) {
        this.clients = clients;
        this.streams = new OpenStreams(clients);
    }

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) {
        List<Integer> given = Stream.of(args).map(Integer::valueOf).toList();
        new StreamBenchmark(given.isEmpty() ? 1000 : given.get(0)).measure(given.size() > 1 ? given.get(1) : 3);
    }

    private void measure(int rounds) {
        var toRunners = new Report();
        var toBoards = new Report();
        System.out.printf("%d clients; the first round warms up and is not counted%n", clients);
        System.out.printf("%-44s %7s   %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p99", "max");
        try (var writer = new AlertWriter(stack.bootstrapServers());
                var bare = new BareServer()) {
            for (int round = 0; round <= rounds; round++) {
                System.out.println(round == 0 ? "warm-up" : "round " + round);
                compare(toRunners, round > 0, bareRunners(bare), runners(writer));
                compare(toBoards, round > 0, bareBoards(bare), boards(writer));
            }
        }
        System.out.println(toRunners);
        System.out.println(toBoards);
    }

    private static void compare(Report report, boolean counts, Latencies bare, Latencies whole) {
        System.out.println(bare);
        System.out.println(whole);
        if (counts) {
            report.add(bare, List.of(whole));
        }
    }

    private Latencies runners(AlertWriter writer) {
        String round = UUID.randomUUID().toString().substring(0, 8);
        return streams.measure(
                "alert to the runner whom it concerns",
                paceOfRunners(),
                1,
                (http, client, arrival) -> EventStream.ofRunner(http, stack, runner(round, client), arrival),
                (assessmentId, index) -> writer.raise(runner(round, index % clients), assessmentId, true));
    }

    private Latencies bareRunners(BareServer bare) {
        bare.forget();
        return streams.measure(
                "bare server, to one of all",
                paceOfRunners(),
                1,
                (http, client, arrival) -> EventStream.open(http, bare.address(), arrival),
                bare::tellOne);
    }

    private Latencies boards(AlertWriter writer) {
        String round = UUID.randomUUID().toString().substring(0, 8);
        return streams.measure(
                "alert to every board",
                TO_BOARDS,
                clients,
                (http, client, arrival) -> EventStream.ofAlerts(http, stack, arrival),
                (assessmentId, index) -> writer.raise(runner(round, index), assessmentId, true));
    }

    private Latencies bareBoards(BareServer bare) {
        bare.forget();
        return streams.measure(
                "bare server, to all",
                TO_BOARDS,
                clients,
                (http, client, arrival) -> EventStream.open(http, bare.address(), arrival),
                (assessmentId, index) -> bare.tellAll(assessmentId));
    }

    /** Each runner once: who has an open alert is not prompted again for the same flag. */
    private Pace paceOfRunners() {
        return new Pace(RUNNERS_PER_SECOND, Math.max(1, clients / RUNNERS_PER_SECOND));
    }

    private static String runner(String round, int index) {
        return "bench-" + round + "-" + index;
    }
}
