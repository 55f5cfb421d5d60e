package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a runner's check-in to the record that an outside consumer reads, and every way to be refused. */
class CheckInsIT {
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
    void anAcceptedCheckInIsInTheTopicWhenTheCallerHearsOfIt() throws Exception {
        var id = UUID.randomUUID();

        HttpResponse<String> response = edge.checkIn(json(id, "r-481516"));

        String resultUrl = "http://127.0.0.1:8083/api/v1/runners/r-481516/results/" + id;
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).contains(resultUrl);
        assertThat(response.body())
                .isEqualTo("{\"checkInId\":\"%s\",\"runnerId\":\"r-481516\",\"resultUrl\":\"%s\"}"
                        .formatted(id, resultUrl));
        assertThat(of("r-481516")).singleElement().satisfies(message -> {
            SymptomsReported event = EventSerde.of(SymptomsReported.class).read(message.value());
            assertThat(event.getKind()).isEqualTo(SymptomReportKind.CHECK_IN);
            assertThat(event.getAssessmentId()).isEqualTo(id);
            assertThat(event.getOccurredAt()).isEqualTo("2026-11-22T18:00:00Z");
            assertThat(event.getPainScore()).isEqualTo(3);
            assertThat(event.getNewUrgentSymptom()).isFalse();
            assertThat(event.getSeenByClinician()).isTrue();
            assertThat(event.getSessionId()).isEqualTo("w1-s2");
            assertThat(new String(message.headers().lastHeader("ce_id").value(), UTF_8))
                    .isEqualTo(EventIds.symptomsReported("r-481516", id).toString());
        });
    }

    @Test
    void aCheckInWithoutIdIsGivenOneOfItsOwn() throws Exception {
        String json = json(UUID.randomUUID(), "r-no-id").replaceFirst("\"checkInId\": \"[^\"]*\",", "");

        assertThat(List.of(edge.checkIn(json).body(), edge.checkIn(json).body()))
                .doesNotHaveDuplicates()
                .allMatch(body -> body.matches("\\{\"checkInId\":\"[0-9a-f-]{14}4.*"));
    }

    @Test
    void aRefusedCheckInNamesItsFields_echoesNothing_andIsNotPublished() throws Exception {
        String wrong = json(UUID.randomUUID(), "r-refused")
                .replace("\"painScore\": 3", "\"painScore\": \"seventy\"")
                .replace("\"newUrgentSymptom\": false,", "")
                .replace("w1-s2", "anna smith");

        refused(edge.checkIn(wrong), 422)
                .contains("\"painScore\"", "\"newUrgentSymptom\"", "\"sessionId\"")
                .doesNotContain("seventy", "anna");
        refused(edge.checkIn("{\"painScore\": 3"), 400).contains("Not JSON");
        refused(edge.checkIn("{}" + " ".repeat(65536)), 413);
        var text = edge.request(RunningEdge.CHECK_INS).POST(BodyPublishers.ofString("{}"));
        refused(edge.send(text.header("Content-Type", "text/plain")), 415);
        refused(edge.get(RunningEdge.CHECK_INS), 405);
        assertThat(of("r-refused")).isEmpty();
    }

    @Test
    void theApiDescriptionTellsOfIt() throws Exception {
        assertThat(edge.get("/v3/api-docs").body()).contains("/api/v1/check-ins", "newUrgentSymptom", "checkInId");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return assertThat(response.body()).contains("\"status\":" + status).doesNotContain("r-refused", "org.");
    }

    private static String json(UUID checkInId, String runnerId) {
        return """
                { "checkInId": "%s", "runnerId": "%s", "observedAt": "2026-11-22T19:00:00+01:00",
                  "painScore": 3, "newUrgentSymptom": false, "seenByClinician": true, "sessionId": "w1-s2" }
                """.formatted(checkInId, runnerId);
    }

    private static List<ConsumerRecord<String, byte[]>> of(String runnerId) {
        return new OutsideConsumer(broker.bootstrapServers())
                .records("symptom-events", message -> message.key().equals(runnerId));
    }
}
