package org.hiptriage.edge.access;

import static org.hiptriage.edge.access.AccessRule.needs;
import static org.hiptriage.edge.access.AccessRule.open;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.edge.testing.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service with one address of each kind. */
public final class GuardedService implements AutoCloseable {
    private final ReactiveWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    GuardedService(String... settings) {
        context = (ReactiveWebServerApplicationContext) new SpringApplication(Guarded.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--spring.main.banner-mode=off"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    /** What it answers, with headers given as name and value alternately. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** The same for another method, without a body. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        int port = java.util.Objects.requireNonNull(context.getWebServer()).getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it answers to this token. */
    public HttpResponse<String> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    /** One that takes the tokens of this issuer. */
    public static GuardedService trusting(TestIssuer issuer, String... more) {
        return new GuardedService(
                Stream.concat(Stream.of(issuer.settings()), Stream.of(more)).toArray(String[]::new));
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @RestController
    static class Guarded {
        @Bean
        AccessRules rules() {
            return new AccessRules(List.of(
                    open("/page"),
                    open("/page.js"),
                    needs(Scope.RESULTS_READ, HttpMethod.GET, "/runners/{runnerId}/results", Whose.RUNNER_IN_PATH),
                    needs(Scope.ASSESSMENTS_WRITE, HttpMethod.POST, "/assessments", Whose.RUNNER_IN_BODY),
                    needs(Scope.ALERTS_READ, HttpMethod.GET, "/alerts", Whose.NOBODY),
                    needs(Scope.ALERTS_READ, HttpMethod.GET, "/stream", Whose.NOBODY)));
        }

        @GetMapping({"/page", "/page.js"})
        String page() {
            return "page";
        }

        @GetMapping("/runners/{runnerId}/results")
        String results(@PathVariable String runnerId) {
            return "results of " + runnerId;
        }

        @PostMapping("/assessments")
        Mono<String> assessments() {
            return Caller.present().map(caller -> caller.name() + caller.mayConcern("r-1"));
        }

        @GetMapping("/alerts")
        String alerts() {
            return "alerts";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "no rule names it";
        }

        @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> stream() {
            return Caller.untilTokenEnds(
                    Flux.interval(Duration.ZERO, Duration.ofMillis(200)).map(tick -> "tick"));
        }
    }
}
