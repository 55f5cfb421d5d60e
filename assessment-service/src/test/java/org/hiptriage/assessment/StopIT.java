package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop in the middle of a request. */
class StopIT {
    @TempDir
    Path data;

    @Test
    void aRequestInFlightIsServedAndItsEventPublishedBeforeTheServiceEnds() throws Exception {
        String json = SampleAssessment.json(UUID.randomUUID(), "r-stop");
        try (var broker = new TestBroker(data).start()) {
            var edge = new RunningEdge(broker.bootstrapServers()).awaitReady();
            try (Socket socket = edge.announce(json.length())) {
                var stopped = CompletableFuture.runAsync(edge::close);
                edge.awaitRefusal();

                socket.getOutputStream().write(json.getBytes(UTF_8));

                assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 202");
                assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
            }
            var records = new OutsideConsumer(broker.bootstrapServers()).records("symptom-events", any -> true);
            assertThat(records).hasSize(1);
        }
    }
}
