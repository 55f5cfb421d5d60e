package org.hiptriage.benchmarks.stream;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.hiptriage.benchmarks.path.EventStream;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;

/** Many clients with an open stream each, and when what was raised arrived at them. */
final class OpenStreams {
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int clients;

    OpenStreams(int clients) {
        this.clients = clients;
    }

    /** Opens the stream of one client. */
    @FunctionalInterface
    interface Opening {
        EventStream open(HttpClient http, int client, EventStream.Arrival arrival);
    }

    /**
     * Opens the streams, raises at this pace, and waits until each alert has arrived at as many clients as it should.
     *
     * @param each at how many clients each arrives
     * @param raise raises one by its assessment; which it is in the round comes beside it
     */
    Latencies measure(String what, Pace pace, int each, Opening opening, ObjIntConsumer<UUID> raise) {
        var latencies = new Latencies(what, pace.calls() * each);
        Map<String, Long> due = new ConcurrentHashMap<>();
        List<EventStream> streams = IntStream.range(0, clients)
                .mapToObj(client -> opening.open(http, client, (type, assessmentId, now) -> {
                    Long began = due.get(assessmentId);
                    if (began != null) {
                        latencies.add(now - began);
                    }
                }))
                .toList();
        streams.forEach(EventStream::awaitOpen);
        // A thousand connections opened at once are not what is measured here.
        LockSupport.parkNanos(SETTLE.toNanos());
        pace.run((index, dueNanos) -> {
            UUID assessmentId = UUID.randomUUID();
            due.put(assessmentId.toString(), dueNanos);
            raise.accept(assessmentId, index);
        });
        Wait.until(
                () -> "every alert has arrived, so far:\n" + latencies,
                PATIENCE,
                () -> latencies.count() == pace.calls() * each);
        streams.forEach(EventStream::close);
        return latencies;
    }
}
