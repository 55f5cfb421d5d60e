package org.hiptriage.benchmarks.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One runner's open stream of server-sent events; tells of each event's type and assessment as it arrives. */
final class RunnerStream implements Flow.Subscriber<String>, AutoCloseable {
    private static final Pattern ASSESSMENT = Pattern.compile("\"assessmentId\":\"([^\"]+)\"");

    private final CompletableFuture<Flow.Subscription> opened = new CompletableFuture<>();
    private final Arrival arrival;
    private String type = "";

    private RunnerStream(Arrival arrival) {
        this.arrival = arrival;
    }

    /** Hears of each event. */
    @FunctionalInterface
    interface Arrival {
        void of(String type, String assessmentId, long arrivedNanos);
    }

    /** Opens the stream; {@link #awaitOpen} tells when the service has answered. */
    static RunnerStream open(HttpClient http, Stack stack, String runnerId, Arrival arrival) {
        var stream = new RunnerStream(arrival);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.notification() + "/api/v1/runners/" + runnerId + "/stream"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "0")
                .build();
        var unused = http.sendAsync(request, BodyHandlers.fromLineSubscriber(stream))
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        stream.opened.completeExceptionally(failure);
                    }
                });
        return stream;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        opened.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        long now = System.nanoTime();
        if (line.startsWith("event:")) {
            type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            Matcher assessment = ASSESSMENT.matcher(line);
            if (assessment.find()) {
                arrival.of(type, assessment.group(1), now);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        opened.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        opened.completeExceptionally(new IllegalStateException("the stream ended before it was closed"));
    }

    void awaitOpen() {
        opened.join();
    }

    /** Hangs up. */
    @Override
    public void close() {
        opened.join().cancel();
    }
}
