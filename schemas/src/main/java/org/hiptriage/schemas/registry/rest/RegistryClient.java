package org.hiptriage.schemas.registry.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The registry's REST interface: each call has its time and its size, no redirect is followed, and no secret gets into a message. */
public final class RegistryClient {
    /** More of an answer than this is not read. */
    public static final int MAX_ANSWER_BYTES = 1 << 20;

    private static final String JSON = "application/vnd.schemaregistry.v1+json";

    private final URI base;
    private final RegistryAccess access;
    private final Duration timeout;
    private final HttpClient http;

    /**
     * The registry at this address.
     *
     * @param base what its paths are put behind
     * @param timeout how long it has for one answer
     */
    public RegistryClient(URI base, RegistryAccess access, Duration timeout) {
        this.base = base;
        this.access = access;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Where it is, for people. */
    public URI base() {
        return base;
    }

    /** What is there. */
    public RegistryAnswer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Asks it to look up or take something. */
    public RegistryAnswer post(String path, ObjectNode body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    /** Asks it to set something. */
    public RegistryAnswer put(String path, ObjectNode body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    /** A body of one text. */
    public static ObjectNode body(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    /** A name as part of a path. */
    public static String inPath(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private RegistryAnswer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Accept", JSON + ", application/json")
                .header("Content-Type", JSON)
                .method(method, body);
        access.authorization().ifPresent(value -> request.header("Authorization", value));
        return RegistryAnswer.of(answered(request.build()));
    }

    private HttpResponse<Optional<byte[]>> answered(HttpRequest request) {
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                http.sendAsync(request, head -> new LimitedBody(MAX_ANSWER_BYTES));
        try {
            // The request's own time-out ends with the first byte of the body.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while the schema registry was asked");
        } catch (TimeoutException | CancellationException e) {
            answer.cancel(true);
            throw unavailable("does not answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof HttpTimeoutException) {
                throw unavailable("does not answer within " + timeout.toMillis() + " ms");
            }
            throw unavailable("cannot be reached (" + cause.getClass().getSimpleName() + ")");
        }
    }

    private RegistryUnavailableException unavailable(String what) {
        return new RegistryUnavailableException("the schema registry at " + base + " " + what);
    }
}
