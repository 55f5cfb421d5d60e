package org.hiptriage.benchmarks.page;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The least that a browser can show: one heading, served from memory. */
final class BarePage implements AutoCloseable {
    private static final byte[] HTML =
            "<!doctype html><html lang=en><title>Bare</title><link rel=icon href=data:,><main><h1>Bare</h1></main>"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private BarePage(HttpServer server) {
        this.server = server;
    }

    static BarePage started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, HTML.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(HTML);
                }
            });
            server.start();
            return new BarePage(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
