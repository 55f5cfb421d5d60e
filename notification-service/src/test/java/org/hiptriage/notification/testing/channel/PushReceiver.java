package org.hiptriage.notification.testing.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A push service on loopback: keeps what it is given, and answers for each device as a test says. */
public final class PushReceiver implements AutoCloseable {
    private static final int CREATED = 201;

    private final List<PushedMessage> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public PushReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** Its origin. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A device with this name that has subscribed here. */
    public PushDevice device(String name) {
        return PushDevice.subscribed(origin() + "/" + name);
    }

    /** From now on it answers so to what is for this device. */
    public void answer(String name, int status) {
        answers.put("/" + name, status);
    }

    /** What it was given for this device, in order. */
    public List<PushedMessage> messagesTo(String name) {
        return messages.stream()
                .filter(message -> message.path().equals("/" + name))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            messages.add(new PushedMessage(
                    path,
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    header -> header.getKey().toLowerCase(Locale.ROOT),
                                    header -> header.getValue().get(0))),
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(answers.getOrDefault(path, CREATED), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
