package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.assessment.symptoms.fhir.SampleResponse;
import org.hiptriage.edge.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in. Without a broker: whoever is, is told that nothing is taken now (503). */
class AccessIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String ALL_OF_A_RUNNER = "assessments:write runs:write results:read admin";
    private static final Set<String> OPEN = Set.of(
            "get /api/v1/questionnaire",
            "get /fhir/metadata",
            "get /fhir/Questionnaire/hip-pain",
            "get /fhir/Questionnaire",
            "get /fhir/CodeSystem/{id}");
    private static final int LET_IN = 503;

    static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = new RunningEdge("127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void withoutATokenOnlyQuestionsAreAnswered() throws Exception {
        Set<String> closed =
                edge.mapped().stream().filter(each -> !OPEN.contains(each)).collect(Collectors.toSet());
        assertThat(closed).hasSizeGreaterThan(5);
        for (String each : closed) {
            HttpResponse<String> answer = edge.send(mapped(each));
            assertThat(answer.statusCode()).as(each).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains(each.contains(" /fhir/") ? "application/fhir+json" : "application/problem+json");
        }
        for (String each : OPEN) {
            assertThat(edge.send(mapped(each)).statusCode()).as(each).isIn(200, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/assessments, runs:write results:read alerts:read alerts:write admin",
        "/api/v1/check-ins, runs:write results:read alerts:read alerts:write admin",
        "/fhir/QuestionnaireResponse, runs:write results:read alerts:read alerts:write admin",
        "/api/v1/runs, assessments:write results:read alerts:read alerts:write admin",
        "/api/v1/runners/r-1/runs/openmhealth, assessments:write results:read alerts:read alerts:write admin",
        "/api/v1/runners/r-1/runs/files, assessments:write results:read alerts:read alerts:write admin"
    })
    void noOtherScopeWillDo(String path, String scopes) throws Exception {
        HttpResponse<String> answer = post(ISSUER.platform(scopes), path, "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
    }

    @Test
    void erasureIsTheOperatorsOrTheRunnersOwn() throws Exception {
        assertThat(erase(ISSUER.platform("assessments:write runs:write results:read alerts:write"), "r-1"))
                .isEqualTo(403);
        assertThat(erase(ISSUER.runner("r-1", "assessments:write runs:write results:read"), "r-1"))
                .isEqualTo(403);
        assertThat(erase(ISSUER.runner("r-1", ALL_OF_A_RUNNER), "r-2")).isEqualTo(403);
        assertThat(erase(ISSUER.runner("r-1", ALL_OF_A_RUNNER), "r-1")).isEqualTo(LET_IN);
        assertThat(erase(ISSUER.platform("admin"), "r-1")).isEqualTo(LET_IN);
    }

    @Test
    void anotherRunnersAnswersAreNotTakenAndTheirIdIsNotEchoed() throws Exception {
        String token = ISSUER.runner("r-own", ALL_OF_A_RUNNER);
        UUID id = UUID.randomUUID();
        for (String path : Set.of(RunningEdge.ASSESSMENTS, RunningEdge.CHECK_INS)) {
            for (String runner : Set.of("r-own", "r-other")) {
                String body = path.equals(RunningEdge.ASSESSMENTS)
                        ? SampleAssessment.json(id, runner)
                        : "{\"runnerId\":\"%s\",\"observedAt\":\"2026-11-20T07:30:00Z\",\"painScore\":2,\"newUrgentSymptom\":false}"
                                .formatted(runner);
                HttpResponse<String> answer = post(token, path, body);
                assertThat(answer.statusCode())
                        .as(path + " " + runner + ": " + answer.body())
                        .isEqualTo(runner.equals("r-own") ? LET_IN : 403);
                assertThat(answer.body()).doesNotContain("r-other");
            }
        }
        assertThat(post(token, "/fhir/QuestionnaireResponse", SampleResponse.json(id.toString(), "r-other"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherRunnersRunsAreRefusedOneByOne() throws Exception {
        HttpResponse<String> answer =
                post(ISSUER.runner("r-own", ALL_OF_A_RUNNER), RunningEdge.RUNS, "[" + SampleRun.json("r-other") + "]");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("runnerId", "must be the runner of this token")
                .doesNotContain("r-other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/runners/r-other/runs/files",
                "/api/v1/runners/r-other/runs/openmhealth",
                "/api/v1/runners/r-own/../r-other/runs/files",
                "/api/v1/runners/r-own%2F..%2Fr-other/runs/files",
                "/api/v1/runners/r-other;runnerId=r-own/runs/files",
                "/api/v1//runners/r-other/runs/files",
                "/api/v1/runners/r-other/runs/files/",
                "/API/v1/runners/r-other/runs/files"
            })
    void anotherRunnersPathIsClosedHoweverItIsWritten(String path) throws Exception {
        assertThat(post(ISSUER.runner("r-own", ALL_OF_A_RUNNER), path, "{}").statusCode())
                .isIn(400, 403, 404);
    }

    @Test
    void aFormOfAnotherSiteCanDoNothing() throws Exception {
        for (String type :
                Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            HttpResponse<String> answer = edge.send(edge.requestWithoutToken(RunningEdge.ASSESSMENTS)
                    .header("Content-Type", type)
                    .header("Origin", "https://evil.test")
                    .header("Cookie", "token=" + ISSUER.platform("assessments:write"))
                    .POST(BodyPublishers.ofString(SampleAssessment.json(UUID.randomUUID(), "r-1"))));
            assertThat(answer.statusCode()).as(type).isEqualTo(401);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void thePageRunsNothingThatSomebodySlippedIn() throws Exception {
        HttpResponse<String> page = edge.send(edge.requestWithoutToken("/").GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "data:", "blob:");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("(?i) on\\w+=");
    }

    @Test
    void healthIsOpenAndNothingElseOfTheInsideIs() throws Exception {
        assertThat(edge.send(edge.requestWithoutToken("/actuator/health/liveness")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        for (String path : Set.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers")) {
            assertThat(edge.send(edge.requestWithoutToken(path).GET()).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(edge.send(edge.request(path).GET()).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    private static HttpRequest.Builder mapped(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return edge.requestWithoutToken(parts[1].replaceAll("\\{\\w+}", "r-1"))
                .method(parts[0].toUpperCase(Locale.ROOT), BodyPublishers.noBody());
    }

    private static HttpResponse<String> post(String token, String path, String body) throws Exception {
        return edge.send(edge.requestAs(token, path)
                .header("Content-Type", RunningEdge.JSON)
                .POST(BodyPublishers.ofString(body)));
    }

    private static int erase(String token, String runner) throws Exception {
        return edge.send(edge.requestAs(token, "/api/v1/runners/" + runner).DELETE())
                .statusCode();
    }
}
