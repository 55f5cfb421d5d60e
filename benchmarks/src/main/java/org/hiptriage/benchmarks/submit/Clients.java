package org.hiptriage.benchmarks.submit;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.MadeUpAssessment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Clients that post one assessment after the other, each on a connection of its own, and wait for each answer.
 *
 * @param count how many
 * @param url where to
 * @param token that they show
 */
record Clients(int count, String url, String token) {
    private static final int MOST_A_SECOND = 60_000;
    private static final int ACCEPTED = 202;
    private static final AtomicLong RUNNERS = new AtomicLong();

    /** For so long. */
    Turn during(Duration time) {
        var latencies = new Latencies("submit", (int) (time.toSeconds() + 1) * MOST_A_SECOND);
        ConnectionProvider connections =
                ConnectionProvider.builder("clients").maxConnections(count).build();
        HttpClient http = HttpClient.create(connections)
                .headers(headers ->
                        headers.set("Authorization", "Bearer " + token).set("Content-Type", "application/json"));
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Flux.range(0, count)
                .flatMap(client -> postUntil(end, http, latencies), count)
                .blockLast();
        double seconds = (System.nanoTime() - start) / 1e9;
        connections.dispose();
        return new Turn(latencies.count() / seconds, latencies.percentileMillis(0.5), latencies.percentileMillis(0.99));
    }

    private Mono<Void> postUntil(long end, HttpClient http, Latencies latencies) {
        return Mono.defer(() -> post(http, latencies))
                .repeat(() -> System.nanoTime() < end)
                .then();
    }

    private Mono<Void> post(HttpClient http, Latencies latencies) {
        String body =
                new MadeUpAssessment(UUID.randomUUID(), "nobody-" + RUNNERS.incrementAndGet() % 10_000, false).json();
        long begun = System.nanoTime();
        return http.post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))))
                .responseSingle((answer, content) -> content.asString()
                        .defaultIfEmpty("")
                        .doOnNext(text -> {
                            if (answer.status().code() != ACCEPTED) {
                                throw new IllegalStateException(answer.status() + " " + text);
                            }
                        }))
                .doOnNext(text -> latencies.add(System.nanoTime() - begun))
                .then();
    }
}
