package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hiptriage.assessment.symptoms.fhir.SampleResponse;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FHIR over HTTP: from a QuestionnaireResponse to the record in the topic, and every way to be refused. */
class FhirIT {
    private static final String RESPONSES = "/fhir/QuestionnaireResponse";
    private static final String FHIR = "application/fhir+json";

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
    void anAcceptedResponseIsInTheTopicWhenTheCallerHearsOfItAndARepeatIsTheSameEvent() throws Exception {
        UUID id = UUID.randomUUID();
        String json = SampleResponse.json(id.toString(), "r-fhir");

        HttpResponse<String> response = post(json, FHIR);
        HttpResponse<String> repeat = post(json, RunningEdge.JSON);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type")).contains(FHIR);
        assertThat(response.headers().firstValue("Location"))
                .contains("http://127.0.0.1:8083/fhir/Bundle?patient.identifier=r-fhir&identifier=" + id);
        assertThat(response.body()).contains("\"severity\":\"information\"", id.toString());
        assertThat(repeat.statusCode()).isEqualTo(202);
        List<SymptomsReported> events = new OutsideConsumer(broker.bootstrapServers())
                .records("symptom-events", message -> message.key().equals("r-fhir")).stream()
                        .map(message -> EventSerde.of(SymptomsReported.class).read(message.value()))
                        .toList();
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.getEventId()).isEqualTo(EventIds.symptomsReported("r-fhir", id));
            assertThat(event.getAssessmentId()).isEqualTo(id);
            assertThat(event.getOccurredAt()).isEqualTo("2026-11-20T06:30:00Z");
            assertThat(event.getAge()).isEqualTo(34);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "application/fhir+xml, application/fhir+json, 415, not-supported",
        "application/xml, application/fhir+json, 415, not-supported",
        "application/fhir+json, application/fhir+xml, 406, not-supported",
        "application/fhir+json;charset=UTF-16, application/fhir+json, 415, not-supported"
    })
    void anotherFormatIsRefusedWithAnOperationOutcome(String type, String accepted, int status, String code)
            throws Exception {
        refused(
                edge.send(edge.request(RESPONSES)
                        .header("Content-Type", type)
                        .header("Accept", accepted)
                        .POST(BodyPublishers.ofString(
                                SampleResponse.json(UUID.randomUUID().toString(), "r-format")))),
                status,
                code);
    }

    @Test
    void hostileAndWrongBodiesAreOperationOutcomesThatEchoNothing() throws Exception {
        refused(post("{\"item\":[".repeat(50), FHIR), 400, "invalid");
        refused(post("{\"resourceType\":\"QuestionnaireResponse\",\"status\":1,\"status\":2}", FHIR), 400, "invalid");
        refused(post("x".repeat(70_000), FHIR), 413, "too-long");
        String wrong = SampleResponse.json(UUID.randomUUID().toString(), "anna@example.org")
                .replace("\"valueInteger\": 34", "\"valueInteger\": 977");
        assertThat(refused(post(wrong, FHIR), 422, "value"))
                .contains(
                        "\"QuestionnaireResponse.subject.identifier.value\"",
                        "\"QuestionnaireResponse.item[0].item[0].answer[0].valueInteger\"")
                .doesNotContain("anna", "977");
    }

    @Test
    void whatIsNotThereAndAnotherMethodAreOperationOutcomesAndElsewhereProblemsStayWhatTheyAre() throws Exception {
        refused(edge.get("/fhir/Patient/1"), 404, "not-found");
        refused(edge.get("/fhir/CodeSystem/none"), 404, "not-found");
        refused(edge.get(RESPONSES), 405, "not-supported");
        assertThat(edge.get("/fhirs").headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theQuestionnaireIsReadFoundAndNotSentTwice() throws Exception {
        HttpResponse<String> first = edge.get("/fhir/Questionnaire/hip-pain");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains(FHIR);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(edge.send(edge.request("/fhir/Questionnaire/hip-pain").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(edge.get("/fhir/Questionnaire?url=https://hiptriage.org/fhir/Questionnaire/hip-pain")
                        .body())
                .contains("\"total\":1", first.body());
        assertThat(edge.get("/fhir/Questionnaire?url=https://example.org/other").body())
                .contains("\"total\":0");
    }

    @Test
    void theInterfaceIsDescribedInBothLanguages() throws Exception {
        assertThat(edge.get("/fhir/metadata").body()).contains("\"CapabilityStatement\"", "\"QuestionnaireResponse\"");
        assertThat(edge.get("/v3/api-docs").body())
                .contains("\"/fhir/metadata\"", "\"/fhir/Questionnaire/hip-pain\"", "\"" + RESPONSES + "\"");
    }

    private static HttpResponse<String> post(String json, String type) throws Exception {
        return edge.send(edge.request(RESPONSES).header("Content-Type", type).POST(BodyPublishers.ofString(json)));
    }

    private static String refused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains(FHIR);
        assertThat(response.body())
                .startsWith("{\"resourceType\":\"OperationOutcome\"")
                .contains("\"code\":\"" + code + "\"");
        return response.body();
    }
}
