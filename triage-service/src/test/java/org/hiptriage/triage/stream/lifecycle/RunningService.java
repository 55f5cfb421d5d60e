package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.triage.TriageApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The whole service, started as it is in production but for its port and its directories. */
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final URI address;

    /** Starts it; it may not be ready yet. */
    public RunningService(String broker, Path stateDirectory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.kafka.streams.state-dir=" + stateDirectory));
        arguments.addAll(List.of(TestIssuer.shared().settings()));
        arguments.addAll(List.of(settings));
        context = SpringApplication.run(TriageApplication.class, arguments.toArray(String[]::new));
        address = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The status that a health probe gives now. */
    public int probe(String name) {
        return get("/actuator/health/" + name).statusCode();
    }

    /** Every method and path under {@code /api} that is mapped, as the framework knows it. */
    public Set<String> mapped() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternsCondition().getPatterns().stream()
                                .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + path.getPatternString())))
                .filter(mapped -> mapped.contains(" /api/"))
                .collect(Collectors.toSet());
    }

    /** Waits until the readiness probe is up. */
    public RunningService awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        int status = probe("readiness");
        while (status != 200 && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            status = probe("readiness");
        }
        // Not asked once more: where another instance joins, it is not ready again a moment later.
        assertThat(status).as("readiness").isEqualTo(200);
        return this;
    }

    /** A GET on the service. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** A GET with this token, or with none where it is empty. */
    public HttpResponse<String> getAs(String token, String path) {
        return sendAsItIs(as(token, path).build());
    }

    /** A POST of JSON with this token, or with none where it is empty. */
    public HttpResponse<String> postAs(String token, String path, byte[] body) {
        return sendAsItIs(as(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder as(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** A POST of JSON to the service. */
    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    @Override
    public void close() {
        context.close();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return sendAsItIs(TestIssuer.shared().signed(request));
    }

    private static HttpResponse<String> sendAsItIs(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
