package org.hiptriage.systemtests.faults.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The one place through which everything here speaks HTTP to the services. */
public final class ServiceClient {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String platform;
    private final String operator;

    /**
     * A client with the tokens that it shows.
     *
     * @param platform of who reports for any runner and reads what came of it
     * @param operator of who looks after webhooks and dead letters
     */
    public ServiceClient(String platform, String operator) {
        this.platform = platform;
        this.operator = operator;
    }

    /**
     * What was answered.
     *
     * @param status 0 where nothing was
     */
    public record Answer(int status, String body) {
        /** Whether it was taken. */
        public boolean isAccepted() {
            return status == 202;
        }

        /** Whether it is no use to say it again. */
        public boolean isRefused() {
            return status >= 400 && status < 500 && status != 408;
        }
    }

    /** Posts JSON. */
    public Answer post(String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization(url))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Reads. */
    public Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization(url))
                .header("Accept", JSON));
    }

    /** Whether reading this, which is open to all, is answered with 200. */
    public boolean isOk(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)))
                        .status()
                == 200;
    }

    /** What is open to all here, as text; empty where there is no answer. */
    public String text(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    /** Begins to post JSON, and goes away after this share of the body. */
    public void abandon(String url, String body, double share) {
        URI uri = URI.create(url);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(uri.getPath(), uri.getAuthority(), authorization(url), JSON, bytes.length)
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, (int) (bytes.length * share));
            out.flush();
        } catch (IOException nobodyThere) {
            // Whoever goes away does not ask.
        }
    }

    private String authorization(String url) {
        String path = URI.create(url).getPath();
        boolean operators = path.startsWith("/api/v1/webhooks") || path.startsWith("/api/v1/operations");
        return "Bearer " + (operators ? operator : platform);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            HttpRequest timed = built.timeout().isPresent()
                    ? built
                    : request.timeout(PATIENCE).build();
            HttpResponse<String> response = http.send(timed, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }
}
