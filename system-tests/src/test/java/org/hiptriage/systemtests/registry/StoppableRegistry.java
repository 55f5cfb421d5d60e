package org.hiptriage.systemtests.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** As much of a registry as the product asks for, in this process, so that a test can take it away and bring it back with what it had. */
final class StoppableRegistry implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new ConcurrentHashMap<>();
    private final Map<String, String> compatibility = new ConcurrentHashMap<>();
    private Optional<HttpServer> server = Optional.empty();
    private int port;

    static StoppableRegistry started() {
        var registry = new StoppableRegistry();
        registry.start();
        return registry;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer created = HttpServer.create(address, 0);
            created.createContext("/", this::handle);
            created.start();
            port = created.getAddress().getPort();
            server = Optional.of(created);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        server.ifPresent(running -> running.stop(0));
        server = Optional.empty();
    }

    /** Takes a schema in, whether or not it can be asked for; returns its id. */
    synchronized int take(String subject, String schema) {
        List<Integer> versions = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        return versions.stream()
                .filter(id -> schemas.get(id - 1).equals(schema))
                .findFirst()
                .orElseGet(() -> {
                    schemas.add(schema);
                    versions.add(schemas.size());
                    return schemas.size();
                });
    }

    private synchronized Optional<Integer> known(String subject, String schema) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .filter(id -> schemas.get(id - 1).equals(schema))
                .findFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Map<String, ?>> answer = switch (path[1]) {
                case "schemas" -> schema(Integer.parseInt(path[3]));
                case "config" -> config(path[2], exchange.getRequestMethod(), body);
                default -> subject(path, JSON.readTree(body).get("schema").asString());
            };
            int code = path[1].equals("config") ? 40408 : 40403;
            byte[] json = JSON.writeValueAsBytes(answer.orElse(Map.of("error_code", code)));
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(answer.isPresent() ? 200 : 404, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private synchronized Optional<Map<String, ?>> schema(int id) {
        return id >= 1 && id <= schemas.size() ? Optional.of(Map.of("schema", schemas.get(id - 1))) : Optional.empty();
    }

    private Optional<Map<String, ?>> config(String subject, String method, byte[] body) {
        if (method.equals("PUT")) {
            compatibility.put(
                    subject,
                    new String(body, StandardCharsets.UTF_8).contains("BACKWARD_TRANSITIVE")
                            ? "BACKWARD_TRANSITIVE"
                            : "NONE");
        }
        return Optional.ofNullable(compatibility.get(subject)).map(level -> Map.of("compatibilityLevel", level));
    }

    private Optional<Map<String, ?>> subject(String[] path, String schema) {
        Optional<Integer> id = path.length > 3 ? Optional.of(take(path[2], schema)) : known(path[2], schema);
        return id.map(found -> Map.of("id", found));
    }

    @Override
    public void close() {
        stop();
    }
}
