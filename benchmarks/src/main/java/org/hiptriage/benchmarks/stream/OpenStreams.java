package org.hiptriage.benchmarks.stream;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
        List<EventStream> streams = opened(opening, (type, assessmentId, now) -> {
            Long began = due.get(assessmentId);
            if (began != null) {
                latencies.add(now - began);
            }
        });
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

    /**
     * Opens the streams, raises so many at once, and tells how many arrive in a second until each has arrived at all clients.
     *
     * @param raise raises one by its assessment; which it is in the round comes beside it
     */
    double deliveriesPerSecond(int alerts, Opening opening, ObjIntConsumer<UUID> raise) {
        Set<String> raised = ConcurrentHashMap.newKeySet();
        var arrived = new AtomicInteger();
        List<EventStream> streams = opened(opening, (type, assessmentId, now) -> {
            if (raised.contains(assessmentId)) {
                arrived.incrementAndGet();
            }
        });
        int all = alerts * clients;
        long start = System.nanoTime();
        for (int index = 0; index < alerts; index++) {
            UUID assessmentId = UUID.randomUUID();
            raised.add(assessmentId.toString());
            raise.accept(assessmentId, index);
        }
        Wait.until(
                () -> "every alert has arrived, so far %d of %d".formatted(arrived.get(), all),
                PATIENCE,
                () -> arrived.get() >= all);
        double seconds = (System.nanoTime() - start) / 1e9;
        streams.forEach(EventStream::close);
        return all / seconds;
    }

    private List<EventStream> opened(Opening opening, EventStream.Arrival arrival) {
        List<EventStream> streams = IntStream.range(0, clients)
                .mapToObj(client -> opening.open(http, client, arrival))
                .toList();
        streams.forEach(EventStream::awaitOpen);
        // A thousand connections opened at once are not what is measured here.
        LockSupport.parkNanos(SETTLE.toNanos());
        return streams;
    }
}
