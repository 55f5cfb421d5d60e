package org.hiptriage.systemtests.faults.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A platform's webhook, which behaves or does not. */
public final class Receiver implements AutoCloseable {
    /** How it behaves. */
    public enum Manners {
        GOOD,
        /** Takes it and answers 500. */
        ERROR,
        /** Takes it and answers only long after anybody waits. */
        HANGS,
        /** Takes it and closes the connection. */
        HANGS_UP
    }

    private static final Duration LONG = Duration.ofSeconds(25);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private volatile Manners manners = Manners.GOOD;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** From now on notification-service sends here what it tells runners; its address without a path. */
    public void register(ServiceClient http, String notificationService) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        ServiceClient.Answer answer = http.post(notificationService + "/api/v1/webhooks", "{\"url\":\"" + url + "\"}");
        if (answer.status() != 201) {
            throw new IllegalStateException("the webhook was refused: " + answer.status() + " " + answer.body());
        }
    }

    /** From now on. */
    public void behave(Manners now) {
        manners = now;
    }

    /** Ids of the messages that it has. */
    public Set<String> taken() {
        return Set.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        Manners now = manners;
        exchange.getRequestBody().readAllBytes();
        switch (now) {
            case GOOD -> {
                taken.add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")));
                exchange.sendResponseHeaders(204, -1);
            }
            case ERROR -> exchange.sendResponseHeaders(500, -1);
            case HANGS -> LockSupport.parkNanos(LONG.toNanos());
            case HANGS_UP -> {
                // Closed without a word below.
            }
        }
        exchange.close();
    }
}
