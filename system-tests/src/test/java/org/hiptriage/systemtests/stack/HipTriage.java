package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services over HTTP, as a platform uses them. */
public final class HipTriage {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String assessment;
    private final String triage;
    private final String notification;
    private final Tokens tokens;

    /** The services at these addresses, each without a slash, asked with these tokens. */
    public HipTriage(String assessment, String triage, String notification, Tokens tokens) {
        this.assessment = assessment;
        this.triage = triage;
        this.notification = notification;
        this.tokens = tokens;
    }

    /** The tokens that this stack wrote for scripts. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether all three services say that they can do their work. */
    public boolean isReady() {
        return Stream.of(assessment, triage, notification).allMatch(service -> {
            try {
                return get(service + "/actuator/health/readiness").statusCode() == 200;
            } catch (UncheckedIOException notListening) {
                return false;
            }
        });
    }

    /** The address of a service by its name, without a slash. */
    public String at(String service) {
        return switch (service) {
            case "assessment-service" -> assessment;
            case "triage-service" -> triage;
            case "notification-service" -> notification;
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** A link to the runner's page with a token for any runner, and with what stands behind the slash. */
    public String page(String rest) {
        return link(assessment, rest, tokens.platform());
    }

    /** A link to the alert board with a token, and with what stands behind the slash. */
    public String board(String rest) {
        return link(notification, rest, tokens.operator());
    }

    /** A link to the knowledge page with a token, and with what stands behind the slash. */
    public String knowledgePage(String rest) {
        return link(triage, rest, tokens.platform());
    }

    private static String link(String service, String rest, String token) {
        String[] parts = rest.split("#", 2);
        return service + "/" + parts[0] + "#token=" + token
                + (parts.length > 1 ? "&view=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8) : "");
    }

    /** Posts an assessment. */
    public HttpResponse<String> submit(String body) {
        return post(assessment + "/api/v1/assessments", "application/json", body);
    }

    /** Posts to assessment-service. */
    public HttpResponse<String> submit(String path, String contentType, String body) {
        return post(assessment + path, contentType, body);
    }

    /** Triages without publishing. */
    public HttpResponse<String> preview(String body) {
        return post(triage + "/api/v1/triage", "application/json", body);
    }

    /** Asks assessment-service to forget a runner. */
    public HttpResponse<String> erase(String runnerId) {
        return send(HttpRequest.newBuilder(URI.create(assessment + "/api/v1/runners/" + runnerId))
                .DELETE());
    }

    /** Reads from assessment-service. */
    public HttpResponse<String> getAssessment(String path) {
        return get(assessment + path);
    }

    /** Reads from triage-service. */
    public HttpResponse<String> getTriage(String path) {
        return get(triage + path);
    }

    /** Reads from notification-service. */
    public HttpResponse<String> getNotification(String path) {
        return get(notification + path);
    }

    /** Reads JSON from notification-service that must be there. */
    public JsonNode read(String path) {
        HttpResponse<String> response = getNotification(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " -> " + response.statusCode() + " " + response.body());
        }
        return json(response.body());
    }

    /** The result of an assessment, as soon as it is there. */
    public JsonNode result(String runnerId, String assessmentId) {
        String path = "/api/v1/runners/" + runnerId + "/results/" + assessmentId;
        return Eventually.get(
                "the result of " + assessmentId,
                () -> Optional.of(getNotification(path))
                        .filter(response -> response.statusCode() == 200)
                        .map(response -> json(response.body())));
    }

    /** Returns once what the runner's stream showed is noted, which is a moment later. */
    public void awaitNotedAsShown(String runnerId) {
        Eventually.holds(
                "what " + runnerId + " was shown is noted",
                Duration.ofSeconds(20),
                () -> read("/api/v1/runners/" + runnerId + "/notifications")
                        .get("items")
                        .valueStream()
                        .allMatch(told -> told.get("state").asString().equals("SENT")));
    }

    /** The runner's stream, from the event after this id; 0 is the beginning. */
    public EventStream stream(String runnerId, String lastEventId) {
        return EventStream.open(
                HTTP,
                URI.create(notification + "/api/v1/runners/" + runnerId + "/stream"),
                lastEventId,
                tokens.platform());
    }

    /** The stream of alerts, from the event after this id; a first connection where it is empty. */
    public EventStream alertStream(String lastEventId) {
        return EventStream.open(
                HTTP, URI.create(notification + "/api/v1/alerts/stream"), lastEventId, tokens.clinician());
    }

    /** Posts JSON to notification-service against the version with this ETag; without a condition where it is empty. */
    public HttpResponse<String> act(String path, String ifMatch, String body) {
        var request = HttpRequest.newBuilder(URI.create(notification + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    /** Reads from a service by its name. */
    public HttpResponse<String> getFrom(String service, String path) {
        return get(at(service) + path);
    }

    /** Sends to a service by its name; without a condition where the ETag is empty. */
    public HttpResponse<String> send(
            String service, String method, String path, String contentType, String ifMatch, String body) {
        var request = HttpRequest.newBuilder(URI.create(at(service) + path))
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    /** Puts JSON to notification-service. */
    public HttpResponse<String> put(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(notification + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Text as JSON. */
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private HttpResponse<String> post(String url, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        // Probes answer before there are any tokens.
        if (!asked.uri().getPath().startsWith("/actuator/")) {
            request.header(
                    "Authorization",
                    "Bearer " + tokens.of(asked.method(), asked.uri().getPath()));
        }
        return sendAsItIs(request);
    }

    /** Sends what brings its own token, or none. */
    public static HttpResponse<String> sendAsItIs(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
