package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the wish to be forgotten to the record that every service acts on, and the receipt. */
class ErasureIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(broker.bootstrapServers()).awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
        broker.close();
    }

    @Test
    void anAcceptedErasureIsInTheTopicWhenTheCallerHearsOfIt() throws Exception {
        HttpResponse<String> response = erase("r-481516");

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(response.body());
        assertThat(of("r-481516")).singleElement().satisfies(message -> {
            RunnerErasureRequested event =
                    EventSerde.of(RunnerErasureRequested.class).read(message.value());
            assertThat(event.getErasureId().toString())
                    .isEqualTo(receipt.path("erasureId").asString());
            assertThat(event.getReceivedAt().toString())
                    .isEqualTo(receipt.path("requestedAt").asString());
            assertThat(event.getRunnerId()).isEqualTo("r-481516");
            assertThat(new String(message.headers().lastHeader("ce_id").value(), UTF_8))
                    .isEqualTo(event.getErasureId().toString());
        });
        String receiptUrl = "http://127.0.0.1:8083/api/v1/erasures/"
                + receipt.path("erasureId").asString();
        assertThat(receipt.path("receiptUrl").asString()).isEqualTo(receiptUrl);
        assertThat(response.headers().firstValue("Location")).contains(receiptUrl);
    }

    @Test
    void theReceiptSaysOfEveryTopicUntilWhenItHoldsWhat() throws Exception {
        JsonNode receipt = JSON.readTree(erase("r-receipt").body());
        Instant requestedAt = Instant.parse(receipt.path("requestedAt").asString());

        Topics.all().forEach(topic -> {
            JsonNode held = held(receipt, topic.name());
            assertThat(held.path("holds").asString()).isNotEmpty();
            assertThat(Duration.between(
                            requestedAt, Instant.parse(held.path("until").asString())))
                    .as("a segment that takes seven days to be closed is deleted as one")
                    .isEqualTo(topic.retention().plusDays(7));
            if (!topic.readers().isEmpty()) {
                assertThat(Instant.parse(
                                held(receipt, topic.deadLetters()).path("until").asString()))
                        .isEqualTo(requestedAt.plus(Duration.ofDays(407)));
            }
        });
        assertThat(receipt.path("removals").findValuesAsString("service"))
                .containsExactly("assessment-service", "triage-service", "notification-service");
        assertThat(receipt.path("kept")).isNotEmpty();
    }

    @Test
    void whatCannotBeARunnerIsRefused_andNotEchoed() throws Exception {
        HttpResponse<String> response = erase("anna@example.org");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"runnerId\"").doesNotContain("anna");
    }

    private static JsonNode held(JsonNode receipt, String topic) {
        return receipt.path("stillHeld")
                .valueStream()
                .filter(held -> held.path("topic").asString().equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the receipt is silent about " + topic));
    }

    private static HttpResponse<String> erase(String runnerId) throws Exception {
        return edge.send(edge.request("/api/v1/runners/" + runnerId).DELETE());
    }

    private static List<ConsumerRecord<String, byte[]>> of(String runnerId) {
        return new OutsideConsumer(broker.bootstrapServers())
                .records("runner-erasures", message -> message.key().equals(runnerId));
    }
}
