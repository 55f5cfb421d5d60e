package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import org.hiptriage.assessment.symptoms.fhir.SampleResponse;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is served whether or not there is a broker. */
class WithoutBrokerIT {
    private static final String NOWHERE = "127.0.0.1:1";

    static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = new RunningEdge(NOWHERE);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void theQuestionnaireHasEveryQuestionAndIsNotSentTwice() throws Exception {
        HttpResponse<String> first = edge.get("/api/v1/questionnaire");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(first.body())
                .contains(Vocabulary.shipped().codes().stream()
                        .map(code -> "{\"code\":\"" + code + "\",")
                        .toList())
                .contains(
                        "\"mandatory\":true,\"urgent\":true,\"snomed\":{\"code\":\"386661006\",\"display\":\"Fever\"}")
                .doesNotContain("null");

        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                edge.send(edge.request("/api/v1/questionnaire").header("If-None-Match", etag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aFhirClientIsToldToSendItsResponseAgainWithTheSameIdentifier() throws Exception {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> response =
                edge.send(edge.posting("/fhir/QuestionnaireResponse", SampleResponse.json(id, "r-unlucky")));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.body()).contains("\"OperationOutcome\"", "\"code\":\"transient\"", id);
    }

    @Test
    void anErasureIsNotPromised() throws Exception {
        HttpResponse<String> response =
                edge.send(edge.request("/api/v1/runners/r-alone").DELETE());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).doesNotContain("erasureId");
    }

    @Test
    void theDocumentationDescribesBothAddressesWithTheExampleOfTheContract() throws Exception {
        assertThat(edge.get("/v3/api-docs").body())
                .contains(
                        "\"/api/v1/assessments\"",
                        "\"/api/v1/questionnaire\"",
                        "\"r-481516\"",
                        "\"503\"",
                        "Retry-After");
    }

    @Test
    void theDocumentationTellsOfBodiesThatAreRefusedAtEveryAddressThatTakesOne() throws Exception {
        String docs = edge.get("/v3/api-docs").body();

        assertThat(docs.split("\"post\":", -1)).hasSizeGreaterThan(4);
        for (String status : new String[] {"\"400\":", "\"408\":", "\"413\":", "\"415\":"}) {
            assertThat(docs.split(status, -1)).as(status).hasSameSizeAs(docs.split("\"post\":", -1));
        }
    }

    @Test
    void everyAddressIsDescribed() throws Exception {
        var described = new HashSet<String>();
        new JsonMapper()
                .readTree(edge.get("/v3/api-docs").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .iterator()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertThat(described).isEqualTo(edge.mapped()).isNotEmpty();
    }

    @Test
    void aCheckInIsNotAcceptedBeforeABrokerHasIt() throws Exception {
        var response = edge.checkIn("""
                {"checkInId": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11", "runnerId": "r-1", "painScore": 9,
                 "observedAt": "2026-11-22T19:00:00+01:00", "newUrgentSymptom": false}""");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("checkInId 5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11");
    }

    @Test
    void operatorsCanMeasureAndProbe() throws Exception {
        assertThat(edge.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(edge.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(edge.get("/actuator/prometheus").body()).contains("http_server_requests_seconds", "kafka_producer_");
    }

    @Test
    void nothingElseOfTheInsideIsServed() throws Exception {
        for (String path :
                new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/swagger-ui.html"}) {
            assertThat(edge.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
