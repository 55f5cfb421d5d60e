package org.hiptriage.benchmarks.codec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.RegistrySettings;
import org.hiptriage.schemas.registry.rest.RegistryAccess;
import org.hiptriage.schemas.topics.Owner;

/** The formats of a service whose registry has given it its ids, and is then gone: what is measured asks nobody. */
final class CachedIds {
    private static final Duration STEP = Duration.ofMillis(5);

    private CachedIds() {}

    static EventFormats of(Owner owner) throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, Integer> ids = new ConcurrentHashMap<>();
        registry.createContext("/", exchange -> answer(exchange, ids));
        registry.start();
        var url = URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
        EventFormats formats = EventFormats.of(
                new RegistrySettings(
                        Optional.of(url),
                        RegistryAccess.of("", "", ""),
                        true,
                        true,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10)),
                owner);
        while (formats.trouble().isPresent()) {
            LockSupport.parkNanos(STEP.toNanos());
        }
        registry.stop(0);
        return formats;
    }

    private static void answer(HttpExchange exchange, Map<String, Integer> ids) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] json = (exchange.getRequestURI().getPath().startsWith("/config")
                            ? "{\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}"
                            : "{\"id\":" + ids.computeIfAbsent(body, schema -> ids.size() + 1) + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}
