package org.hiptriage.systemtests.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.Scenario;

/** Posts assessments steadily to whoever is there, each until it is accepted, as a caller does. */
final class Load implements AutoCloseable {
    private static final int EVERY_MS = 50;
    private static final int URGENT_ONE_IN = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String token;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final AtomicInteger begun = new AtomicInteger();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();

    /** An assessment that was accepted. */
    record Accepted(String runner, String assessmentId, boolean urgent) {}

    Load(String address, String token) {
        this.token = token;
        addresses.add(address);
        // What it throws ends it, and is then missed by who waits for more.
        var unused = threads.scheduleAtFixedRate(this::next, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Another instance takes requests too, or no longer. */
    void add(String address) {
        addresses.add(address);
    }

    void remove(String address) {
        addresses.remove(address);
    }

    /** Returns when so many more were accepted. */
    void awaitMore(int more) {
        int wanted = accepted.size() + more;
        Eventually.holds(more + " more were accepted", Duration.ofSeconds(60), () -> accepted.size() >= wanted);
    }

    private void next() {
        int number = begun.getAndIncrement();
        boolean urgent = number % URGENT_ONE_IN == 0;
        var assessment =
                new Accepted("r-" + UUID.randomUUID(), UUID.randomUUID().toString(), urgent);
        String body = Scenario.first(urgent ? "URGENT_CARE" : "SELF_CARE")
                .body(assessment.runner(), UUID.fromString(assessment.assessmentId()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        for (int attempt = number; System.nanoTime() < end; attempt++) {
            List<String> now = List.copyOf(addresses);
            if (post(now.get(attempt % now.size()), body)) {
                accepted.add(assessment);
                return;
            }
        }
    }

    private boolean post(String address, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/assessments"))
                    .timeout(Duration.ofSeconds(5))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 202;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Posts no more, and waits for what is on its way: all that was accepted. */
    List<Accepted> end() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(40, TimeUnit.SECONDS)) {
                throw new AssertionError("posts hang");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return List.copyOf(accepted);
    }

    @Override
    public void close() {
        end();
    }
}
