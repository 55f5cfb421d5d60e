package org.hiptriage.notification.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NotificationAccessIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Set<String> OPEN = Set.of(
            "get /api/v1/channels/web-push", "get /fhir/metadata", "get /fhir/CodeSystem/{id}", "get /cds-services");
    private static final String UUID = "00000000-0000-0000-0000-000000000000";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void withoutATokenNothingAboutAnybodyIsAnswered() {
        assertThat(stack.mapped()).containsAll(OPEN);
        for (String each : closed()) {
            HttpResponse<String> answer = stack.sendAsItIs(mapped(each, "").build());
            assertThat(answer.statusCode()).as(each).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains(each.contains(" /fhir/") ? "application/fhir+json" : "application/problem+json");
        }
        for (String each : OPEN) {
            assertThat(stack.sendAsItIs(mapped(each, "").build()).statusCode())
                    .as(each)
                    .isIn(200, 404);
        }
    }

    @Test
    void aRunnersTokenOpensNothingThatIsNotThatRunners() {
        String token = ISSUER.runner("r-own", TestIssuer.ALL_SCOPES);
        for (String each : closed()) {
            assertThat(stack.sendAsItIs(mapped(each, token).build()).statusCode())
                    .as(each)
                    .isEqualTo(403);
        }
        assertThat(get(token, "/api/v1/runners/r-own/results").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/runners/r-1/results, results:read",
        "GET, /api/v1/runners/r-1/stream, results:read",
        "GET, /api/v1/runners/r-1/export, results:read",
        "GET, /api/v1/runners/r-1/calendar, results:read",
        "GET, /fhir/Bundle?patient.identifier=r-1, results:read",
        "POST, /cds-services/hip-triage, results:read",
        "PUT, /api/v1/runners/r-1/preferences, assessments:write",
        "PUT, /api/v1/runners/r-1/channels/email, assessments:write",
        "DELETE, /api/v1/runners/r-1/channels/email, assessments:write",
        "POST, /api/v1/runners/r-1/notifications/00000000-0000-0000-0000-000000000000/opened, assessments:write",
        "GET, /api/v1/alerts, alerts:read",
        "GET, /api/v1/alerts/stream, alerts:read",
        "GET, /api/v1/alerts/history.csv, alerts:read",
        "GET, /api/v1/operations, alerts:read",
        "POST, /api/v1/alerts/00000000-0000-0000-0000-000000000000/resolution, alerts:write",
        "POST, /api/v1/alerts/00000000-0000-0000-0000-000000000000/plan-release, alerts:write",
        "GET, /api/v1/audit, admin",
        "GET, /api/v1/webhooks, admin",
        "POST, /api/v1/webhooks, admin",
        "GET, /api/v1/erasures/00000000-0000-0000-0000-000000000000, admin"
    })
    void noOtherScopeWillDo(String method, String path, String scope) {
        String others = TestIssuer.ALL_SCOPES.replace(scope, "");
        HttpResponse<String> answer =
                stack.sendAsItIs(request(ISSUER.platform(others), method, path).build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/runners/r-other/results",
                "/api/v1/runners/R-OWN/results",
                "/api/v1/runners/r-own%2F..%2Fr-other/results",
                "/api/v1/runners/r-own/../r-other/results",
                "/api/v1/runners/r-other;runnerId=r-own/results",
                "/api/v1/runners/r-other/results?runnerId=r-own",
                "/api/v1//runners/r-other/results",
                "/api/v1/runners/%72-other/results"
            })
    void anotherRunnersPathIsClosedHoweverItIsWritten(String path) {
        assertThat(get(ISSUER.runner("r-own", TestIssuer.ALL_SCOPES), path).statusCode())
                .isIn(400, 403, 404);
    }

    @Test
    void aCursorOfAnotherRunnerOpensNothingOfThatRunner() {
        TriageCompleted first = publish("r-cursor-a", now);
        TriageCompleted second = publish("r-cursor-a", now.plusSeconds(60));
        String all = ISSUER.platform("results:read");
        String cursor = new JsonMapper()
                .readTree(get(all, "/api/v1/runners/r-cursor-a/results?limit=1").body())
                .get("nextCursor")
                .asString();

        HttpResponse<String> answer =
                get(ISSUER.runner("r-cursor-b", "results:read"), "/api/v1/runners/r-cursor-b/results?cursor=" + cursor);
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body())
                .doesNotContain(
                        "r-cursor-a",
                        first.getResultId().toString(),
                        second.getResultId().toString());
    }

    @Test
    void aStreamIsCutWhenItsTokenEnds() throws Exception {
        for (String path : Set.of("/api/v1/runners/r-stream-end/stream", "/api/v1/alerts/stream")) {
            Instant began = Instant.now();
            String token = ISSUER.token(claims ->
                    claims.claim("scope", "results:read alerts:read").expirationTime(Date.from(began.plusSeconds(3))));
            HttpResponse<String> answer = get(token, path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Duration.between(began, Instant.now()))
                    .as("the answer is whole once the stream is cut")
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(answer.body()).contains("open");
        }
    }

    @Test
    void aStreamIsNotOpenedWithATokenThatHasEnded() {
        String token = ISSUER.token(claims -> claims.claim("scope", "results:read alerts:read")
                .expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertThat(get(token, "/api/v1/alerts/stream").statusCode()).isEqualTo(401);
        assertThat(get(token, "/api/v1/runners/r-1/stream").statusCode()).isEqualTo(401);
        assertThat(stack.sendAsItIs(HttpRequest.newBuilder(stack.uri(
                                        "/api/v1/runners/r-1/stream?access_token=" + ISSUER.platform("results:read")))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCalendarOpensWithItsOwnKeyAndWithNoOthers() {
        publish("r-key-a", now);
        publish("r-key-b", now);
        String token = ISSUER.runner("r-key-a", "results:read");
        String path = new JsonMapper()
                .readTree(get(token, "/api/v1/runners/r-key-a/calendar").body())
                .get("path")
                .asString();

        assertThat(get("", path).statusCode()).isEqualTo(200);
        assertThat(get("", path).body()).startsWith("BEGIN:VCALENDAR");
        assertThat(get("", path.replace("r-key-a", "r-key-b")).statusCode()).isEqualTo(401);
        assertThat(get("", path.substring(0, path.length() - 1)).statusCode()).isEqualTo(401);
        assertThat(get("", "/api/v1/runners/r-key-a/plan.ics").statusCode()).isEqualTo(401);
        assertThat(get("", path.replace("plan.ics", "plan")).statusCode()).isEqualTo(401);
        assertThat(get(token, "/api/v1/runners/r-key-b/plan.ics").statusCode()).isEqualTo(403);
        assertThat(get(ISSUER.runner("r-key-b", "results:read"), "/api/v1/runners/r-key-a/calendar")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageOfAnotherOriginIsNotLetInAndTheRunnersPageIsAskedForNoTokenBeforehand() {
        HttpResponse<String> foreign = preflight("https://evil.test");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();

        HttpResponse<String> own = preflight("http://127.0.0.1:8081");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://127.0.0.1:8081");
        assertThat(own.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("authorization");
        assertThat(own.headers().firstValue("Access-Control-Allow-Credentials"))
                .as("no cookie is ever taken")
                .isEmpty();
    }

    @Test
    void theBoardRunsNothingThatSomebodySlippedIn() {
        HttpResponse<String> page = get("", "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "data:", "blob:");
        assertThat(page.body())
                .doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("(?i) on\\w+=");
        assertThat(stack.get("/api/v1/alerts").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private Set<String> closed() {
        Set<String> closed =
                stack.mapped().stream().filter(each -> !OPEN.contains(each)).collect(Collectors.toSet());
        assertThat(closed).hasSizeGreaterThan(30);
        return closed;
    }

    private HttpRequest.Builder mapped(String methodAndPath, String token) {
        String[] parts = methodAndPath.split(" ", 2);
        String path = parts[1].replace("{runnerId}", "r-1")
                .replaceAll("\\{(partition|offset)}", "0")
                .replaceAll("\\{\\w+}", UUID);
        return request(token, parts[0].toUpperCase(Locale.ROOT), path);
    }

    private HttpRequest.Builder request(String token, String method, String path) {
        var request = HttpRequest.newBuilder(stack.uri(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String token, String path) {
        return stack.sendAsItIs(request(token, "GET", path).build());
    }

    private HttpResponse<String> preflight(String origin) {
        return stack.sendAsItIs(HttpRequest.newBuilder(stack.uri("/api/v1/runners/r-1/preferences"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build());
    }

    private TriageCompleted publish(String runner, Instant at) {
        TriageCompleted result = Events.selfCare(runner, at).build();
        stack.publish(Topics.TRIAGE_RESULTS, runner, result);
        Await.until(() -> assertThat(
                        stack.get("/api/v1/runners/" + runner + "/results").body())
                .contains(result.getResultId().toString()));
        return result;
    }
}
