package org.hiptriage.systemtests.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of server-sent events that collects what arrives. */
public final class EventStream implements AutoCloseable {

    /** One event of the stream. */
    public record Event(String id, String type, String data) {}

    private final BlockingQueue<Event> arrived = new LinkedBlockingQueue<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private final Thread reader;

    private EventStream(HttpClient http, HttpRequest request) {
        response = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        reader = new Thread(this::collect, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static EventStream open(HttpClient http, URI uri, String lastEventId, String token) {
        return new EventStream(
                http,
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", lastEventId)
                        .build());
    }

    /** The next event of this type; those of other types before it are passed over. */
    public Event next(String type) {
        while (true) {
            Event event = poll().orElseThrow(() -> new AssertionError("no event of type " + type + " arrived"));
            if (event.type().equals(type)) {
                return event;
            }
        }
    }

    /** All events that arrive up to and including the first of this type. */
    public List<Event> until(String type) {
        var events = new ArrayList<Event>();
        do {
            events.add(poll().orElseThrow(() ->
                    new AssertionError("no event of type " + type + " arrived: " + events.size() + " others")));
        } while (!events.get(events.size() - 1).type().equals(type));
        return events;
    }

    private Optional<Event> poll() {
        try {
            return Optional.ofNullable(arrived.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void collect() {
        var lines = new ArrayList<String>();
        try (Stream<String> body = response.join().body()) {
            body.forEach(line -> {
                if (!line.isEmpty()) {
                    lines.add(line);
                    return;
                }
                if (!field(lines, "data").isEmpty()) {
                    arrived.add(new Event(field(lines, "id"), field(lines, "event"), field(lines, "data")));
                }
                lines.clear();
            });
        } catch (RuntimeException closed) {
            // The test has ended, or the server stopped: whoever waits for an event says so.
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + "\n" + other);
    }

    @Override
    public void close() {
        response.cancel(true);
        reader.interrupt();
    }
}
