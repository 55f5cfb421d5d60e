package org.hiptriage.assessment;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.edge.testing.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The whole service on a free port, spoken to as any client does. */
final class RunningEdge implements AutoCloseable {
    static final String ASSESSMENTS = "/api/v1/assessments";
    static final String CHECK_INS = "/api/v1/check-ins";
    static final String RUNS = "/api/v1/runs";
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private static final String TOKEN = TestIssuer.shared().platform(TestIssuer.ALL_SCOPES);
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningEdge(String bootstrapServers, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        arguments.add("--hip.topics.check-interval=100ms");
        arguments.addAll(List.of(TestIssuer.shared().settings()));
        context = SpringApplication.run(AssessmentApplication.class, arguments.toArray(String[]::new));
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Every method and path under {@code /api} that is mapped, as the framework knows it. */
    Set<String> mapped() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternsCondition().getPatterns().stream()
                                .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + path.getPatternString())))
                .filter(mapped -> mapped.matches("\\w+ /(api|fhir|cds-services)(/.*)?"))
                .collect(Collectors.toSet());
    }

    /** With the token of a platform, which may do everything. */
    HttpRequest.Builder request(String path) {
        return requestWithoutToken(path).header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder requestAs(String token, String path) {
        return requestWithoutToken(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder requestWithoutToken(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> report(String json) throws IOException, InterruptedException {
        return send(reporting(json));
    }

    HttpResponse<String> checkIn(String json) throws IOException, InterruptedException {
        return send(posting(CHECK_INS, json));
    }

    HttpResponse<String> runs(String json) throws IOException, InterruptedException {
        return send(posting(RUNS, json));
    }

    HttpResponse<String> runLines(String lines) throws IOException, InterruptedException {
        return runLines(HttpRequest.BodyPublishers.ofString(lines));
    }

    HttpResponse<String> runLines(HttpRequest.BodyPublisher lines) throws IOException, InterruptedException {
        return send(request(RUNS).header("Content-Type", NDJSON).POST(lines));
    }

    HttpRequest.Builder reporting(String json) {
        return posting(ASSESSMENTS, json);
    }

    HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(json));
    }

    /** A connection on which an assessment of that many bytes was announced, asked for by the service, and not sent. */
    Socket announce(int bytes) throws IOException {
        return announce(ASSESSMENTS, JSON, bytes);
    }

    /** The same for a body of any type for any address. */
    Socket announce(String path, String type, int bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write("""
                        POST %s HTTP/1.1\r
                        Host: edge\r
                        Authorization: Bearer %s\r
                        Content-Type: %s\r
                        Content-Length: %d\r
                        Expect: 100-continue\r
                        \r
                        """.formatted(path, TOKEN, type, bytes).getBytes(StandardCharsets.UTF_8));
        byte[] askedFor = socket.getInputStream().readNBytes(CONTINUE.length());
        if (!new String(askedFor, StandardCharsets.UTF_8).equals(CONTINUE)) {
            throw new AssertionError("the service did not ask for the body");
        }
        return socket;
    }

    /** Waits until no new connection is taken any more. */
    void awaitRefusal() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("still takes connections");
    }

    int port() {
        return port;
    }

    HttpClient client() {
        return client;
    }

    RunningEdge awaitReady() throws IOException, InterruptedException {
        awaitReadiness(200);
        return this;
    }

    void awaitReadiness(int status) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (get("/actuator/health/readiness").statusCode() != status) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("readiness did not become " + status);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
