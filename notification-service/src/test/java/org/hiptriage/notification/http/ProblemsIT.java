package org.hiptriage.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import org.hiptriage.notification.testing.NotificationStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProblemsIT {
    private final NotificationStack stack = NotificationStack.shared();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/runners/r%20x/results, runnerId",
        "/api/v1/runners/r-1/results?cursor=zzz, cursor",
        "/api/v1/runners/r-1/results?limit=0, limit",
        "/api/v1/runners/r-1/results?limit=many, limit",
        "/api/v1/runners/r-1/results/not-a-uuid, assessmentId",
        "/api/v1/runners/r-1/notifications?cursor=MQ, cursor",
        "/api/v1/runners/r-1/runs?weeks=0, weeks",
        "/api/v1/runners/r-1/runs?weeks=53, weeks",
        "/api/v1/runners/r-1/runs?weeks=all, weeks",
        "/api/v1/runners/r-1/runs?cursor=MQ, cursor",
        "/api/v1/alerts?state=asleep, state",
        "/api/v1/alerts?level=none, level",
        "/api/v1/alerts/not-a-uuid, alertId"
    })
    void aWrongParameterIsNamed(String path, String field) {
        HttpResponse<String> answer = stack.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void whatIsNotThereIsA404Problem() {
        assertProblem(stack.get("/api/v1/runners/r-1/results/" + UUID.randomUUID()), 404);
        assertProblem(stack.get("/api/v1/alerts/" + UUID.randomUUID()), 404);
        assertProblem(stack.get("/api/v1/nothing"), 404);
        assertProblem(stack.get("/api/v1/nothing", "Accept", "text/event-stream"), 404);
    }

    @Test
    void anotherMethodIsA405ProblemThatNamesTheOneAllowed() {
        HttpResponse<String> answer = stack.send(HttpRequest.newBuilder(stack.uri("/api/v1/runners/r-1/plan"))
                .DELETE()
                .build());
        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void theRunnersPageMayReadAndOtherOriginsMayNot() {
        assertThat(stack.get("/api/v1/runners/r-1/results", "Origin", "http://127.0.0.1:8081")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://127.0.0.1:8081");
        assertThat(stack.get("/api/v1/runners/r-1/results", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiDescribesItself() {
        assertThat(stack.get("/v3/api-docs").body())
                .contains("/api/v1/runners/{runnerId}/stream", "/api/v1/alerts/{alertId}");
    }

    @Test
    void everyAddressIsDescribed() {
        var described = new HashSet<String>();
        new JsonMapper()
                .readTree(stack.get("/v3/api-docs").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .iterator()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertThat(described).isEqualTo(stack.mapped()).isNotEmpty();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
