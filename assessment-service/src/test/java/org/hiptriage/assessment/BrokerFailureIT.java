package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers hear while there is no broker, from a start without one to a stop in the middle. */
class BrokerFailureIT {
    private static final String FAST = "--hip.publishing.timeout=1s";

    @TempDir
    Path data;

    @Test
    void theServiceStartsWithoutABrokerAndBecomesReadyWhenItComes() throws Exception {
        try (var broker = new TestBroker(data);
                var edge = new RunningEdge(broker.bootstrapServers(), FAST)) {
            assertThat(edge.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            edge.awaitReadiness(503);
            unavailable(edge, UUID.randomUUID());

            broker.start();
            edge.awaitReady();

            assertThat(accepted(edge, "r-late")).isTrue();
        }
    }

    @Test
    void whileTheBrokerIsAwayTheCallerIsToldInTimeAndNothingIsPublishedLater() throws Exception {
        try (var broker = new TestBroker(data).start();
                var edge = new RunningEdge(broker.bootstrapServers(), FAST).awaitReady()) {
            assertThat(accepted(edge, "r-before")).isTrue();
            broker.stop();
            long before = System.nanoTime();

            unavailable(edge, UUID.randomUUID());

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            edge.awaitReadiness(503);
            unavailable(edge, UUID.randomUUID());

            broker.start();
            edge.awaitReady();
            assertThat(accepted(edge, "r-after")).isTrue();
            var records = new OutsideConsumer(broker.bootstrapServers()).records("symptom-events", any -> true);
            assertThat(records.stream().map(ConsumerRecord::key)).containsExactlyInAnyOrder("r-before", "r-after");
        }
    }

    private static boolean accepted(RunningEdge edge, String runnerId) throws Exception {
        return edge.report(SampleAssessment.json(UUID.randomUUID(), runnerId)).statusCode() == 202;
    }

    private static void unavailable(RunningEdge edge, UUID id) throws Exception {
        HttpResponse<String> response = edge.report(SampleAssessment.json(id, "r-unlucky"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("\"title\":\"Try again later\"", "assessmentId " + id)
                .doesNotContain("lateral", "absent", "Exception");
    }
}
