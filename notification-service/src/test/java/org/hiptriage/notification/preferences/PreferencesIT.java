package org.hiptriage.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.hiptriage.notification.testing.NotificationStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PreferencesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL =
            "{\"language\":\"de\",\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:30\",\"zone\":\"Europe/Copenhagen\"},\"loadWarnings\":false}";

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void whoSaidNothingHasDefaultsThatCanBeSentBack() {
        HttpResponse<String> unsaid = get("r-prefs-none");
        assertThat(unsaid.statusCode()).isEqualTo(200);
        assertThat(unsaid.body()).isEqualTo("{\"loadWarnings\":true}");
        assertThat(tag(unsaid)).isEqualTo("\"0\"");
        assertThat(put("r-prefs-none", unsaid.body()).body()).isEqualTo(unsaid.body());
    }

    @Test
    void whatWasPutIsServedAndTheSameAgainChangesNothing() {
        HttpResponse<String> put = put("r-prefs", ALL);
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(put.body())).isEqualTo(JSON.readTree(ALL));
        assertThat(tag(put)).isEqualTo("\"1\"");
        assertThat(tag(put("r-prefs", ALL))).isEqualTo("\"1\"");
        assertThat(get("r-prefs").body()).isEqualTo(put.body());
        assertThat(stack.get("/api/v1/runners/r-prefs/preferences", "If-None-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<String> replaced = put("r-prefs", "{\"language\":\"en\"}");
        assertThat(replaced.body()).isEqualTo("{\"language\":\"en\",\"loadWarnings\":true}");
        assertThat(tag(get("r-prefs"))).isEqualTo("\"2\"");
    }

    @Test
    void whoNamesAVersionChangesOnlyThat() {
        assertThat(put("r-prefs-match", "{}", "If-Match", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(put("r-prefs-match", "{}", "If-Match", "\"0\"").statusCode()).isEqualTo(200);
        HttpResponse<String> tooLate = put("r-prefs-match", ALL, "If-Match", "\"0\"");
        assertThat(tooLate.statusCode()).isEqualTo(412);
        assertThat(tooLate.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(put("r-prefs-match", ALL, "If-Match", "W/\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(put("r-prefs-match", ALL, "If-Match", "nonsense").statusCode())
                .isEqualTo(412);
        assertThat(get("r-prefs-match").body()).isEqualTo("{\"loadWarnings\":true}");
        assertThat(put("r-prefs-match", ALL, "If-Match", "\"7\", \"1\"").statusCode())
                .isEqualTo(200);
        assertThat(put("r-prefs-match", "{}", "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void everyWrongFieldIsNamedNothingIsEchoedAndNothingChanges() {
        put("r-prefs-wrong", ALL);
        HttpResponse<String> refused = put(
                "r-prefs-wrong",
                "{\"language\":\"klingon\",\"quietHours\":{\"from\":\"25:00\",\"zone\":\"Mars/Olympus\",\"days\":1},\"loadWarnings\":0,\"sound\":true}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body())
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly(
                        "language",
                        "quietHours.from",
                        "quietHours.to",
                        "quietHours.zone",
                        "quietHours.days",
                        "loadWarnings",
                        "sound");
        assertThat(refused.body()).doesNotContain("klingon", "25:00", "Mars");
        assertThat(tag(get("r-prefs-wrong"))).isEqualTo("\"1\"");
    }

    @Test
    void whatIsNoJsonTooLargeOfAnotherTypeOrOfNoRunnerIsAProblem() {
        assertProblem(put("r-prefs-bad", ""), 400);
        assertProblem(put("r-prefs-bad", "language=de"), 400);
        assertProblem(put("r-prefs-bad", " ".repeat(300_000) + "{}"), 413);
        assertProblem(put("r-prefs-bad", "{}", "Content-Type", "text/plain"), 415);
        assertProblem(put("r%20x", "{}"), 400);
        assertProblem(stack.get("/api/v1/runners/r%20x/preferences"), 400);
        assertThat(tag(get("r-prefs-bad"))).isEqualTo("\"0\"");
    }

    @Test
    void theRunnersPageMayPutThemAndOtherOriginsMayNot() {
        HttpResponse<String> allowed = preflight("http://127.0.0.1:8081");
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://127.0.0.1:8081");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PUT");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("content-type", "if-match");
        assertThat(preflight("http://evil.example").statusCode()).isEqualTo(403);

        HttpResponse<String> put = put("r-prefs-page", "{}", "Origin", "http://127.0.0.1:8081");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValue("ETag, Retry-After, WWW-Authenticate, RateLimit");
        assertThat(put("r-prefs-evil", ALL, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(tag(get("r-prefs-evil"))).isEqualTo("\"0\"");
    }

    @Test
    void theInterfaceDescribesThem() {
        assertThat(stack.get("/v3/api-docs").body())
                .contains(
                        "/api/v1/runners/{runnerId}/preferences",
                        "QuietHours",
                        "/api/v1/runners/{runnerId}/runs",
                        "\"distanceMeters\":{\"type\":\"number\"");
    }

    private HttpResponse<String> preflight(String origin) {
        return stack.send(HttpRequest.newBuilder(stack.uri("/api/v1/runners/r-prefs-page/preferences"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type, if-match")
                .build());
    }

    private HttpResponse<String> get(String runner) {
        return stack.get("/api/v1/runners/" + runner + "/preferences");
    }

    private HttpResponse<String> put(String runner, String body, String... headers) {
        var request = HttpRequest.newBuilder(stack.uri("/api/v1/runners/" + runner + "/preferences"))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        if (headers.length > 0) {
            request.setHeader(headers[0], headers[1]);
        }
        return stack.send(request.build());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
