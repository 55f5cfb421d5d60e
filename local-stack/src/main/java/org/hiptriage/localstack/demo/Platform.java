package org.hiptriage.localstack.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hiptriage.localstack.demo.population.Message;

/** Posts to assessment-service as a platform would. */
final class Platform {
    private static final int ACCEPTED = 202;

    private final HttpClient http;
    private final Access access;
    private final String assessmentService;

    Platform(HttpClient http, Access access, String assessmentService) {
        this.http = http;
        this.access = access;
        this.assessmentService = assessmentService;
    }

    /** The answer to a message, empty where it was not accepted. */
    CompletableFuture<Optional<String>> post(Message message) {
        return post(message.kind().path(), "application/json", message.body());
    }

    /** The answer to many runs at once, empty where they were not accepted. */
    CompletableFuture<Optional<String>> postLines(List<String> runs) {
        return post(Message.Kind.RUNS.path(), "application/x-ndjson", String.join("\n", runs));
    }

    /** How many of the runs in an accepted post were refused, each by itself. */
    static int refusedOf(String answer) {
        return answer.split("\"index\":", -1).length - 1;
    }

    private CompletableFuture<Optional<String>> post(String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(assessmentService + path))
                .timeout(Demo.TIMEOUT)
                .header("Authorization", access.header())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(Platform::accepted)
                .exceptionally(noAnswer -> Optional.empty());
    }

    private static Optional<String> accepted(HttpResponse<String> response) {
        return Optional.of(response)
                .filter(answer -> answer.statusCode() == ACCEPTED)
                .map(HttpResponse::body);
    }
}
