package org.hiptriage.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hiptriage.schemas.registry.rest.RegistryAccess;

/** A registry of a test: keeps schemas as a real one does, and can be told to fail in every way in which one can. */
final class FakeRegistry implements AutoCloseable {
    /** What it answers instead of what it should. */
    record Misbehaviour(int status, String contentType, String body) {}

    static {
        // Else each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<Integer, String> answersById = new ConcurrentHashMap<>();
    final Map<String, List<Integer>> subjects = new ConcurrentHashMap<>();
    final Map<String, String> compatibility = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    volatile boolean refusesVersions;
    volatile Optional<Misbehaviour> misbehaviour = Optional.empty();
    volatile CountDownLatch hangs = new CountDownLatch(0);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Optional<HttpServer> server = Optional.empty();
    private int port;
    private int firstId = 1;

    static FakeRegistry started() {
        var registry = new FakeRegistry();
        registry.start();
        return registry;
    }

    void start() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            created.setExecutor(threads);
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
    }

    /** As after a loss of its disk: all is gone, and what comes gets other ids than before. */
    void loseEverything() {
        firstId += 1_000;
        answersById.clear();
        subjects.clear();
        compatibility.clear();
    }

    RegistrySettings settings() {
        return settings(true, true);
    }

    RegistrySettings settings(boolean register, boolean write) {
        return new RegistrySettings(
                Optional.of(url()),
                RegistryAccess.of("triage", "s3cret", ""),
                register,
                write,
                Duration.ofMillis(500),
                Duration.ofMillis(100));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7");
    }

    /** A schema of somebody else, under a subject of theirs; returns its id. */
    int put(String subject, String schema, String references) {
        int id = firstId + answersById.size();
        var body = JSON.createObjectNode().put("schema", schema);
        try {
            body.set("references", JSON.readTree(references));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answersById.put(id, body.toString());
        subjects.computeIfAbsent(subject, name -> new CopyOnWriteArrayList<>()).add(id);
        return id;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replace("/apis/ccompat/v7", "");
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + path);
            authorizations.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse(""));
            hangs.await();
            if (misbehaviour.isPresent()) {
                Misbehaviour instead = misbehaviour.get();
                answer(exchange, instead.status(), instead.contentType(), instead.body());
            } else {
                answer(exchange, path, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        String[] parts = path.split("/");
        switch (parts[1]) {
            case "schemas" -> found(exchange, Optional.ofNullable(answersById.get(Integer.valueOf(parts[3]))), 40403);
            case "config" -> config(exchange, parts[2], body);
            default -> subject(exchange, parts, body);
        }
    }

    private void config(HttpExchange exchange, String subject, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            compatibility.put(subject, JSON.readTree(body).get("compatibility").asText());
        }
        found(
                exchange,
                Optional.ofNullable(compatibility.get(subject)).map("{\"compatibilityLevel\":\"%s\"}"::formatted),
                40408);
    }

    private void subject(HttpExchange exchange, String[] parts, byte[] body) throws IOException {
        List<Integer> versions = subjects.getOrDefault(parts[2], List.of());
        if (exchange.getRequestMethod().equals("GET")) {
            int version = Integer.parseInt(parts[4]);
            found(
                    exchange,
                    version > versions.size()
                            ? Optional.empty()
                            : Optional.ofNullable(answersById.get(versions.get(version - 1))),
                    40402);
            return;
        }
        String schema = JSON.readTree(body).get("schema").asText();
        Optional<Integer> known =
                versions.stream().filter(id -> schema.equals(schemaOf(id))).findFirst();
        boolean register = parts.length > 3;
        if (register && known.isEmpty()) {
            if (refusesVersions) {
                answer(exchange, 409, "application/json", "{\"error_code\":409,\"message\":\"incompatible\"}");
                return;
            }
            known = Optional.of(put(parts[2], schema, "[]"));
        }
        found(exchange, known.map("{\"id\":%d}"::formatted), 40403);
    }

    private String schemaOf(int id) {
        try {
            JsonNode answer = JSON.readTree(answersById.get(id));
            return answer.get("schema").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void found(HttpExchange exchange, Optional<String> body, int otherwise) throws IOException {
        if (body.isPresent()) {
            answer(exchange, 200, "application/vnd.schemaregistry.v1+json", body.get());
        } else {
            answer(exchange, 404, "application/json", "{\"error_code\":" + otherwise + ",\"message\":\"not found\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The requests since the last call. */
    List<String> newRequests() {
        var copy = new ArrayList<>(requests);
        requests.clear();
        return copy;
    }

    @Override
    public void close() {
        hangs.countDown();
        stop();
        threads.shutdownNow();
    }
}
