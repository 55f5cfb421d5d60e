package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many posts of runs may hold memory at the same time. */
class RunsAtATimeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void onePostMoreThanAreServedIs503AtOnce_andItsPlaceIsFreeWhenOneLeaves() throws Exception {
        String run = "[" + SampleRun.json("r-waits") + "]";
        try (var broker = new TestBroker(data).start();
                var edge = new RunningEdge(broker.bootstrapServers(), "--hip.runs.at-a-time=1").awaitReady()) {
            try (Socket slow = edge.announce(RunningEdge.RUNS, RunningEdge.NDJSON, 100)) {
                HttpResponse<String> response = edge.runs(run);

                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).contains("5");
                assertThat(response.body()).contains("Nothing was read").doesNotContain("r-waits");
                // Closing then sends a reset.
                slow.setSoLinger(true, 0);
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (edge.runs(run).statusCode() != 202) {
                assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            }
            assertThat(new OutsideConsumer(broker.bootstrapServers()).records("run-events", any -> true))
                    .hasSize(1);
        }
    }
}
