package org.hiptriage.triage.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import org.hiptriage.triage.stream.lifecycle.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview over HTTP; it needs no broker. */
class PreviewIT {
    private static final String JSON = "application/json";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path state) {
        service = new RunningService("127.0.0.1:1", state);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAssessmentGivesTheResultOfTheContract_withoutAResultId() throws Exception {
        HttpResponse<String> response = post(JSON, TriageApi.EXAMPLE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(JSON);
        JsonNode result = new JsonMapper().readTree(response.body());
        assertThat(result.path("level").asText()).isEqualTo("SELF_CARE");
        assertThat(result.path("conditions").path(0).path("code").asText()).isEqualTo("trochanteric-bursitis");
        assertThat(result.path("knowledge")).hasSize(2);
        assertThat(result.has("resultId")).isFalse();
    }

    @Test
    void whatIsNotJsonIs400() {
        assertProblem(post(JSON, "{\"age\": "), 400, "Not JSON");
    }

    @Test
    void aBodyOverTheLimitIs413() {
        assertProblem(post(JSON, " ".repeat(70_000)), 413, "65536 bytes");
    }

    @Test
    void anotherMediaTypeIs415() {
        assertProblem(post("text/plain", TriageApi.EXAMPLE), 415, "application/json");
        assertProblem(post(JSON + ";charset=UTF-16", TriageApi.EXAMPLE), 415, "UTF-8");
    }

    @Test
    void wrongFieldsAre422_allNamedAndNoneRepeated() {
        assertProblem(
                post(
                        JSON,
                        TriageApi.EXAMPLE.replace("\"age\": 34", "\"age\": 133").replace("flag.fever", "flag.hot")),
                422,
                "\"field\":\"age\"",
                "\"field\":\"findings.flag.fever\"");
        assertThat(post(JSON, TriageApi.EXAMPLE.replace("\"age\": 34", "\"age\": 133"))
                        .body())
                .doesNotContain("133");
    }

    @Test
    void elsewhereThereAreProblemsToo() {
        assertProblem(service.get("/nowhere"), 404, "Not found");
        assertProblem(service.get("/api/v1/triage"), 405, "Method not allowed");
    }

    @Test
    void theKnowledgeInForceIsShownWithItsSources() throws Exception {
        HttpResponse<String> response = service.get("/api/v1/knowledge");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode packs = new JsonMapper().readTree(response.body()).path("packs");
        assertThat(packs).hasSize(2);
        JsonNode pack = packs.path(0);
        assertThat(pack.path("pack").asText()).isEqualTo("runner-hip-pain");
        assertThat(pack.path("version").asText()).isNotEmpty();
        assertThat(pack.path("sha256").asText()).hasSize(64);
        assertThat(pack.path("title").asText()).isNotEmpty();
        assertThat(pack.path("extension").isBoolean()).isTrue();
        assertThat(pack.path("sources").path("mayo").path("url").asText()).startsWith("https://");
        assertThat(pack.path("parameters")
                        .path("intensePainScore")
                        .path("value")
                        .asInt())
                .isEqualTo(9);
        assertThat(pack.path("redFlags")).hasSize(9);
        assertThat(pack.path("conditions")).hasSize(5);
        assertThat(pack.path("conditions")
                        .path(0)
                        .path("for")
                        .path(0)
                        .path("weight")
                        .isInt())
                .isTrue();
        assertThat(packs.path(1).path("extension").asBoolean()).isTrue();
    }

    @Test
    void theKnowledgeHasAnETagOfItsHashes() {
        HttpResponse<String> first = service.get("/api/v1/knowledge");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = service.get("/api/v1/knowledge", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void whatTheCodesStandForIsShown() throws Exception {
        JsonNode words = new JsonMapper()
                .readTree(service.get("/api/v1/knowledge/vocabulary").body());

        assertThat(words.path("findings")).hasSizeGreaterThan(50);
        assertThat(words.path("findings").path(0).path("question").asText()).endsWith("?");
        assertThat(words.path("groups").path(0).path("title").asText()).isNotEmpty();
        assertThat(words.path("facts").path("C1.5").asText()).contains("bursitis");
    }

    @Test
    void theServiceDescribesItself() {
        assertThat(service.get("/v3/api-docs").body()).contains("/api/v1/triage", "/api/v1/knowledge");
        assertThat(service.get("/actuator/prometheus").body()).contains("hip_dead_letters_total");
    }

    @Test
    void everyAddressIsDescribed() throws Exception {
        var described = new HashSet<String>();
        new JsonMapper()
                .readTree(service.get("/v3/api-docs").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertThat(described).isEqualTo(service.mapped()).isNotEmpty();
    }

    private static HttpResponse<String> post(String contentType, String body) {
        return service.post("/api/v1/triage", contentType, body.getBytes(UTF_8));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String... parts) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status).contains(parts);
    }
}
