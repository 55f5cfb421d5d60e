package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What platforms hear of their runs while there is no broker, and that sending them again is all they have to do. */
class RunsBrokerFailureIT {
    private static final String FAST = "--hip.publishing.timeout=1s";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void whileTheBrokerIsAwayNothingIsAccepted_andTheSamePostCountsOnceItIsBack() throws Exception {
        try (var broker = new TestBroker(data).start();
                var edge = new RunningEdge(broker.bootstrapServers(), FAST).awaitReady()) {
            String lines = SampleRun.lines("r-unlucky", 300);
            broker.stop();
            long before = System.nanoTime();

            unavailable(edge.runLines(lines));
            unavailable(edge.runs("[" + SampleRun.json("r-unlucky") + "]"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));

            broker.start();
            edge.awaitReady();
            sendUntilAccepted(edge, lines);
            assertThat(edge.runLines(lines).body()).isEqualTo("{\"accepted\":300,\"refused\":[]}");
            var records = new OutsideConsumer(broker.bootstrapServers()).records("run-events", any -> true);
            assertThat(records.stream()
                            .map(message -> EventSerde.of(RunRecorded.class).read(message.value()))
                            .map(RunRecorded::getEventId)
                            .distinct())
                    .hasSize(300);
        }
    }

    @Test
    void aBrokerThatGoesAwayInTheMiddleOfAStreamIsToldWithWhatIsStored() throws Exception {
        try (var broker = new TestBroker(data).start();
                var edge = new RunningEdge(broker.bootstrapServers(), FAST).awaitReady()) {
            byte[] first = (SampleRun.lines("r-middle", 250) + "\n").getBytes(UTF_8);
            byte[] second =
                    SampleRun.lines("r-middle", 500).substring(first.length).getBytes(UTF_8);
            try (Socket socket = edge.announce(RunningEdge.RUNS, RunningEdge.NDJSON, first.length + second.length)) {
                socket.getOutputStream().write(first);
                awaitRecords(broker, 250);
                broker.stop();

                socket.getOutputStream().write(second);

                assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 503");
                byte[] rest = new byte[4_096];
                int length = socket.getInputStream().readNBytes(rest, 0, 200);
                length += socket.getInputStream().read(rest, length, rest.length - length);
                assertThat(new String(rest, 0, length, UTF_8))
                        .containsIgnoringCase("retry-after: 5")
                        .contains("250 runs are stored, the others may not be", "\"accepted\":250");
            }
        }
    }

    /** As the answer asks for: a broker that has just come back may take longer than a second once more. */
    private static void sendUntilAccepted(RunningEdge edge, String lines) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (edge.runLines(lines).statusCode() == 503) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    private static void awaitRecords(TestBroker broker, int count) {
        var outside = new OutsideConsumer(broker.bootstrapServers());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (outside.records("run-events", any -> true).size() < count) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    private static void unavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("Send all of them again", "\"accepted\":0")
                .doesNotContain("r-unlucky", "Exception");
    }
}
