package org.hiptriage.benchmarks.broker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Whether a service on loopback says that it can do its work.
 *
 * @param probe its readiness
 */
public record Readiness(URI probe) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** Of the service on this port. */
    public static Readiness of(int port) {
        return new Readiness(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    }

    /** Now; not where nobody listens. */
    public boolean isUp() {
        try {
            return HTTP.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
