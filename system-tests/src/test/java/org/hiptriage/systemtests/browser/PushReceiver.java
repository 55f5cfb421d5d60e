package org.hiptriage.systemtests.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A push service on loopback, since no browser vendor's can be asked here; what it is given it keeps, still encrypted. */
final class PushReceiver implements AutoCloseable {
    private static final int CREATED = 201;

    private final List<String> urgencies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    PushReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /**
     * Makes each page's browser subscribe here, with keys of the shape that browsers make (those of the example in RFC 8291).
     * What a browser itself would do is the same but for the request to its vendor.
     */
    String asSubscription() {
        return """
                let present = null;
                const subscription = key => ({
                  options: { applicationServerKey: key.buffer },
                  toJSON: () => ({ endpoint: 'http://127.0.0.1:%d/device', expirationTime: null, keys: {
                    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
                    auth: 'BTBZMqHH6r4Tts7J_aSIgg' } }),
                  unsubscribe: async () => { present = null; return true; },
                });
                PushManager.prototype.getSubscription = async () => present;
                PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
                  if (!userVisibleOnly || applicationServerKey.length !== 65) throw new Error('not as browsers want it');
                  present = subscription(applicationServerKey);
                  return present;
                };
                """.formatted(server.getAddress().getPort());
    }

    /** The header Urgency of each push, in order. */
    List<String> urgencies() {
        return List.copyOf(urgencies);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            urgencies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Urgency")));
            exchange.sendResponseHeaders(CREATED, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
