package org.hiptriage.benchmarks.runs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Stack;

/**
 * Posts runs as NDJSON beside a bare produce of the same records through the same broker, in alternating rounds of one run.
 *
 * <p>Arguments, all optional and in this order: rounds (9), runs in a post (10,000), posts at the same time (1).
 */
public final class RunsBenchmark {
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final int runs;

    private RunsBenchmark(Stack stack, int runs) {
        this.stack = stack;
        this.runs = runs;
    }

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) throws Exception {
        List<Integer> given = Stream.of(args).map(Integer::valueOf).toList();
        int rounds = given.isEmpty() ? 9 : given.get(0);
        int atATime = given.size() > 2 ? given.get(2) : 1;
        Stack stack = Stack.fromEnvironment();
        new RunsBenchmark(stack, given.size() > 1 ? given.get(1) : 10_000).measure(rounds, atATime);
    }

    private void measure(int rounds, int atATime) throws Exception {
        System.out.printf("posts of %d runs, %d at a time; milliseconds%n", runs, atATime);
        var posted = new Latencies("post of runs to 202", rounds);
        var produced = new Latencies("bare produce of the same", rounds);
        try (var bare = new BareProduce(stack.bootstrapServers())) {
            for (int round = 0; round <= rounds; round++) {
                long took = post(atATime);
                long alone = bare.measure(MadeUpRuns.of("bare", runs * atATime));
                System.out.printf(
                        Locale.ROOT,
                        "%-8s post %7.0f  bare %7.0f  heap of the service after it %4.0f MB%n",
                        round == 0 ? "first" : "round " + round,
                        took / 1e6,
                        alone / 1e6,
                        heapBytes() / 1e6);
                if (round > 0) {
                    posted.add(took);
                    produced.add(alone);
                }
            }
        }
        System.out.printf("%-60s %7s   %8s %8s %8s%n%s%n%s%n", "", "count", "p50", "p99", "max", posted, produced);
    }

    /** Nanoseconds from the first byte sent to the last answer. */
    private long post(int atATime) {
        List<byte[]> bodies = Stream.generate(() -> UUID.randomUUID().toString().substring(0, 8))
                .limit(atATime)
                .map(round -> MadeUpRuns.of(round, runs).ndjson())
                .toList();
        long before = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> answers = bodies.stream()
                .map(body -> http.sendAsync(
                        HttpRequest.newBuilder(URI.create(stack.assessment() + "/api/v1/runs"))
                                .header("Authorization", "Bearer " + stack.platformToken())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        answers.forEach(answer -> requireAccepted(answer.join()));
        return System.nanoTime() - before;
    }

    private void requireAccepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 202 || !answer.body().startsWith("{\"accepted\":" + runs + ",")) {
            throw new IllegalStateException("not all accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    private double heapBytes() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.assessment() + "/actuator/prometheus"))
                .build();
        String metrics = http.send(request, BodyHandlers.ofString()).body();
        double bytes = 0;
        for (Matcher pool = HEAP.matcher(metrics); pool.find(); ) {
            bytes += Double.parseDouble(pool.group(1));
        }
        return bytes;
    }
}
