package org.hiptriage.notification.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiptriage.edge.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events as a browser does. */
public final class SseClient implements AutoCloseable {
    /** One event that carried data. */
    public record Event(String id, String type, String data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final InputStream body;
    private volatile String lastId = "";

    private SseClient(InputStream body) {
        this.body = body;
    }

    /** Connects and reads until closed; resumes after this id where one is given. */
    public static SseClient open(URI stream, @Nullable String lastEventId) {
        try {
            var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(TestIssuer.shared().signed(request.build()), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("answered " + response.statusCode());
            }
            var client = new SseClient(response.body());
            var reader = new Thread(client::read, "sse");
            reader.setDaemon(true);
            reader.start();
            Await.until(() -> {
                if (client.comments.get() == 0) {
                    throw new AssertionError("not open yet");
                }
            });
            return client;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The events so far, in the order in which they came. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The types of the events so far. */
    public List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    /** How many comments came, heartbeats among them. */
    public int comments() {
        return comments.get();
    }

    /** What a browser would resume after. */
    public String lastId() {
        return lastId;
    }

    private void read() {
        String type = "message";
        var data = new StringBuilder();
        try (var lines = new Scanner(body, StandardCharsets.UTF_8).useDelimiter("\n")) {
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    type = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.isEmpty() && data.length() > 0) {
                    events.add(new Event(lastId, type, data.toString()));
                    data.setLength(0);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // It was closed by the other side.
        }
    }
}
