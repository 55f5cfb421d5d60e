package org.hiptriage.benchmarks.stream;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.contender.Instance;
import org.hiptriage.benchmarks.path.Wait;

/** {@link PlainFanOut} in a process of its own, with the options of notification-service. */
final class PlainServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final String NO_BROKER = "127.0.0.1:1";
    private static final int SHIPPED_HEAP_MEBIBYTES = 160;
    private static final String CLASS_PATH = "notification-service/target/notification-service.jar" + File.pathSeparator
            + "benchmarks/target/benchmarks.jar";
    private static final Contender PLAIN = new Contender(
            "plain",
            "WebFlux that only tells all",
            SHIPPED_HEAP_MEBIBYTES,
            List.of("-cp", CLASS_PATH, PlainFanOut.class.getName()),
            List.of());

    private final HttpClient http = HttpClient.newHttpClient();
    private final Instance instance;

    private PlainServer(Instance instance) {
        this.instance = instance;
    }

    /** Starts one, which keeps its log in a folder. */
    static PlainServer startedIn(Path home) {
        Instance instance = Instance.start(PLAIN, PLAIN.code(), NO_BROKER, home, List.of());
        Wait.until(() -> PLAIN.words() + " listens, see " + home, READY_WITHIN, instance::listens);
        return new PlainServer(instance);
    }

    String address() {
        return instance.url() + "/stream";
    }

    /** To all who are there. */
    void tellAll(UUID assessmentId) {
        var request = HttpRequest.newBuilder(URI.create(instance.url() + "/alerts"))
                .POST(BodyPublishers.ofString(BareServer.data(assessmentId)))
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        instance.close();
    }
}
