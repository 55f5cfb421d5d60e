package org.hiptriage.benchmarks.stream;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A server that only writes what it is given to open streams: what WebFlux writes with, and nothing else. */
final class BareServer implements AutoCloseable {
    private static final String PADDING = "x".repeat(700);

    private final List<Sinks.Many<String>> streams = new CopyOnWriteArrayList<>();
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.get("/stream", (request, response) -> {
                Sinks.Many<String> stream = Sinks.many().unicast().onBackpressureBuffer();
                streams.add(stream);
                return response.sse()
                        .send(stream.asFlux()
                                .map(text -> Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8))));
            }))
            .bindNow(Duration.ofSeconds(10));

    String address() {
        return "http://127.0.0.1:" + server.port() + "/stream";
    }

    /** To all who are there. */
    void tellAll(UUID assessmentId) {
        streams.forEach(stream -> tell(stream, assessmentId));
    }

    /** To one of them. */
    void tellOne(UUID assessmentId, int client) {
        tell(streams.get(client % streams.size()), assessmentId);
    }

    /** Forgets those who were there before. */
    void forget() {
        streams.clear();
    }

    private static void tell(Sinks.Many<String> stream, UUID assessmentId) {
        stream.emitNext("event:alert\ndata:" + data(assessmentId) + "\n\n", Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** As long as what is told of an alert. */
    static String data(UUID assessmentId) {
        return "{\"assessmentId\":\"" + assessmentId + "\",\"padding\":\"" + PADDING + "\"}";
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
