package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more instance of a service beside that of a running stack, which shares the work with it. */
public final class SecondInstance implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration START = Duration.ofSeconds(90);

    private final int port = Ports.free(1).get(0);
    private final Process process;

    /** Starts it, and returns when it is ready. */
    public SecondInstance(RunningStack stack, String service) {
        Path home = Repository.file("system-tests/target/stacks/second-" + service + "-" + port);
        try {
            Files.createDirectories(home);
            var builder = new ProcessBuilder(ClassArchives.command(service));
            builder.directory(ClassArchives.programs(service).toFile());
            builder.environment()
                    .putAll(Map.of(
                            "HIP_ACCESS_ISSUER",
                            "urn:hip-triage:local",
                            "HIP_ACCESS_KEY_FILE",
                            stack.data().resolve("issuer-public-key.pem").toString(),
                            "SERVER_ADDRESS",
                            "127.0.0.1",
                            "SERVER_PORT",
                            Integer.toString(port),
                            "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                            stack.bootstrapServers(),
                            "SPRING_KAFKA_STREAMS_STATE_DIR",
                            home.resolve("state").toString(),
                            "HIP_DATABASE_PORT",
                            stack.ports().get(5).toString(),
                            "HIP_DATABASE_USER",
                            "hiptriage_service",
                            "HIP_DATABASE_MIGRATE",
                            "false",
                            "HIP_DATABASE_PASSWORD",
                            Files.readString(stack.data().resolve("database-service-password"))
                                    .strip()));
            process = builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.holds("a second " + service + " is ready, see " + home, START, this::isReady);
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("it ended with " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it as an orchestrator does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
