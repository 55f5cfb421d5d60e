package org.hiptriage.benchmarks.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An open stream of server-sent events; tells of each event's type and assessment as it arrives. */
public final class EventStream implements Flow.Subscriber<String>, AutoCloseable {
    private static final Pattern ASSESSMENT = Pattern.compile("\"assessmentId\":\"([^\"]+)\"");

    private final CompletableFuture<Flow.Subscription> opened = new CompletableFuture<>();
    private final Arrival arrival;
    private String type = "";

    private EventStream(Arrival arrival) {
        this.arrival = arrival;
    }

    /** Hears of each event. */
    @FunctionalInterface
    public interface Arrival {
        void of(String type, String assessmentId, long arrivedNanos);
    }

    /** Opens a stream of what happens from now on; {@link #awaitOpen} tells when the service has answered. */
    public static EventStream open(HttpClient http, String address, Arrival arrival) {
        return open(http, HttpRequest.newBuilder(URI.create(address)), arrival);
    }

    /** The same of all alerts. */
    public static EventStream ofAlerts(HttpClient http, Stack stack, Arrival arrival) {
        URI address = URI.create(stack.notification() + "/api/v1/alerts/stream");
        return open(http, authorized(address, stack.clinicianToken()), arrival);
    }

    private static HttpRequest.Builder authorized(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    /** Opens a runner's stream from its beginning. */
    public static EventStream ofRunner(HttpClient http, Stack stack, String runnerId, Arrival arrival) {
        URI address = URI.create(stack.notification() + "/api/v1/runners/" + runnerId + "/stream");
        return open(http, authorized(address, stack.platformToken()).header("Last-Event-ID", "0"), arrival);
    }

    private static EventStream open(HttpClient http, HttpRequest.Builder request, Arrival arrival) {
        var stream = new EventStream(arrival);
        var unused = http.sendAsync(
                        request.header("Accept", "text/event-stream").build(), BodyHandlers.fromLineSubscriber(stream))
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

    /** Waits until the service has answered. */
    public void awaitOpen() {
        opened.join();
    }

    /** Hangs up. */
    @Override
    public void close() {
        opened.join().cancel();
    }
}
