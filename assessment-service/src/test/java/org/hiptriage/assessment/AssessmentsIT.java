package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a client's request to the record that an outside consumer reads. */
class AssessmentsIT {
    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;
    static OutsideConsumer outside;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(broker.bootstrapServers()).awaitReady();
        outside = new OutsideConsumer(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        edge.close();
        broker.close();
    }

    @Test
    void anAcceptedAssessmentIsInTheTopicWhenTheCallerHearsOfIt() throws Exception {
        var id = UUID.randomUUID();

        HttpResponse<String> response = edge.report(SampleAssessment.json(id, "r-481516"));

        String resultUrl = "http://127.0.0.1:8083/api/v1/runners/r-481516/results/" + id;
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).contains(resultUrl);
        assertThat(response.body())
                .isEqualTo("{\"assessmentId\":\"%s\",\"runnerId\":\"r-481516\",\"resultUrl\":\"%s\"}"
                        .formatted(id, resultUrl));
        SymptomsReported event = read(only(published(id)));
        assertThat(event.getRunnerId()).isEqualTo("r-481516");
        assertThat(event.getOccurredAt()).isEqualTo("2026-11-20T06:30:00Z");
        assertThat(event.getOccurredAtOffsetSeconds()).isEqualTo(3600);
        assertThat(event.getSide()).isEqualTo(Side.LEFT);
        assertThat(event.getFindings()).hasSize(9);
    }

    @Test
    void theRecordCarriesRunnerCloudEventAndTheCallersTrace() throws Exception {
        var id = UUID.randomUUID();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        edge.send(edge.reporting(SampleAssessment.json(id, "r-trace"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        ConsumerRecord<String, byte[]> message = only(published(id));
        assertThat(message.key()).isEqualTo("r-trace");
        assertThat(header(message, "ce_id"))
                .isEqualTo(EventIds.symptomsReported("r-trace", id).toString());
        assertThat(header(message, "ce_type")).isEqualTo("org.hiptriage.events.SymptomsReported");
        assertThat(header(message, "ce_source")).isEqualTo("/assessment-service");
        assertThat(header(message, "ce_time")).isEqualTo("2026-11-20T06:30:00Z");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "content-type")).isEqualTo("application/avro");
        assertThat(header(message, "traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void anAssessmentWithoutIdIsGivenOneOfItsOwn() throws Exception {
        String json =
                SampleAssessment.json(UUID.randomUUID(), "r-no-id").replaceFirst("\"assessmentId\": \"[^\"]*\",", "");

        List<String> bodies =
                List.of(edge.report(json).body(), edge.report(json).body());

        assertThat(bodies)
                .doesNotHaveDuplicates()
                .allMatch(body -> body.matches("\\{\"assessmentId\":\"[0-9a-f-]{14}4.*"));
    }

    @Test
    void aHundredRepeatsAtOnceAreTheSameEvent() throws Exception {
        var id = UUID.randomUUID();
        String json = SampleAssessment.json(id, "r-repeat");

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 100)
                .mapToObj(number ->
                        edge.client().sendAsync(edge.reporting(json).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();

        assertThat(sent).allMatch(response -> response.join().statusCode() == 202);
        List<ConsumerRecord<String, byte[]>> records = published(id);
        assertThat(records).hasSize(100);
        assertThat(records.stream().map(message -> header(message, "ce_id")).collect(Collectors.toSet()))
                .containsExactly(EventIds.symptomsReported("r-repeat", id).toString());
        assertThat(records.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
    }

    @Test
    void bothTopicsOfTheEdgeAreThere() {
        assertThat(outside.records("run-events", any -> true)).isEmpty();
        assertThat(outside.records("symptom-events", any -> false)).isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> published(UUID assessmentId) {
        return outside.records(
                "symptom-events", message -> read(message).getAssessmentId().equals(assessmentId));
    }

    private static SymptomsReported read(ConsumerRecord<String, byte[]> message) {
        return EventSerde.of(SymptomsReported.class).read(message.value());
    }

    private static ConsumerRecord<String, byte[]> only(List<ConsumerRecord<String, byte[]>> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
