package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class BadInputIT {
    private final RunningStack stack;

    BadInputIT(RunningStack stack) {
        this.stack = stack;
    }

    record Mistake(String name, int status, String field, UnaryOperator<String> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake("not json", 400, "", body -> "age: 34"),
                new Mistake("cut off", 400, "", body -> body.substring(0, body.length() - 1)),
                new Mistake("twice the same key", 400, "", body -> body.replaceFirst("\\{", "{\"age\":34,")),
                new Mistake("not an object", 400, "", body -> "[" + body + "]"),
                new Mistake("wrong type", 422, "age", body -> body.replaceFirst("\"age\":\\d+", "\"age\":\"thirty\"")),
                new Mistake("out of range", 422, "age", body -> body.replaceFirst("\"age\":\\d+", "\"age\":121")),
                new Mistake(
                        "unknown code",
                        422,
                        "findings.flag.made-up",
                        body -> body.replace("\"findings\":{", "\"findings\":{\"flag.made-up\":\"present\",")),
                new Mistake(
                        "an e-mail address for an id",
                        422,
                        "runnerId",
                        body -> body.replaceFirst("\"runnerId\":\"[^\"]+\"", "\"runnerId\":\"a@b.example\"")),
                new Mistake(
                        "missing urgent answer",
                        422,
                        "findings.flag.chills",
                        body -> body.replaceFirst("\"flag.chills\":\"\\w+\",?", "")),
                new Mistake(
                        "future date",
                        422,
                        "observedAt",
                        body -> body.replaceFirst("\"observedAt\":\"\\d{4}", "\"observedAt\":\"2999")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_gets_a_problem_that_names_the_field_and_nothing_is_published(Mistake mistake) {
        String runner = "r-" + UUID.randomUUID();
        String body = mistake.make.apply(anyScenario().body(runner, UUID.randomUUID()));

        HttpResponse<String> response = stack.http().submit(body);

        assertProblem(response, mistake.status);
        if (!mistake.field.isEmpty()) {
            assertThat(HipTriage.json(response.body())
                            .get("errors")
                            .valueStream()
                            .map(error -> error.get("field").asString()))
                    .anyMatch(field -> field.startsWith(mistake.field));
        }
        assertThat(response.body()).doesNotContain("thirty", "2999", "a@b.example", "made-up\":\"present");
        assertThat(new OutsideReader(stack).recordsOf("symptom-events", runner)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void the_preview_answers_a_mistake_the_same_way(Mistake mistake) {
        String body = mistake.make.apply(anyScenario().body("r-1", UUID.randomUUID()));
        HttpResponse<String> preview = stack.http().preview(body);
        HttpResponse<String> submitted = stack.http().submit(body);
        assertProblem(preview, mistake.status);
        assertThat(HipTriage.json(preview.body()).get("errors"))
                .isEqualTo(HipTriage.json(submitted.body()).get("errors"));
    }

    @Test
    void ten_megabytes_are_refused() {
        String huge = "{\"runnerId\":\"" + "x".repeat(10_000_000) + "\"}";
        assertProblem(stack.http().submit(huge), 413);
    }

    @Test
    void another_media_type_is_refused() {
        assertProblem(stack.http().submit("/api/v1/assessments", "text/plain", "hello"), 415);
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        assertProblem(stack.http().getAssessment("/api/v1/nothing"), 404);
        assertProblem(stack.http().getTriage("/api/v1/nothing"), 404);
        assertProblem(stack.http().getNotification("/api/v1/runners/r-nobody/results/" + UUID.randomUUID()), 404);
        assertProblem(stack.http().getNotification("/api/v1/runners/r-nobody/plan"), 404);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = HipTriage.json(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
    }

    private static Scenario anyScenario() {
        return Scenario.all().stream().filter(Scenario::endToEnd).findFirst().orElseThrow();
    }
}
