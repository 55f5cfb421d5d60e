package org.hiptriage.triage.preview.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hiptriage.triage.stream.lifecycle.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview over HTTP; it needs no broker. */
class InterviewIT {
    private static final JsonMapper JSON = new JsonMapper();

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
    void whoHasAnsweredNothingIsAskedForTheFirstUrgentSign() throws Exception {
        JsonNode step = step("{}");

        assertThat(step.path("done").asBoolean()).isFalse();
        assertThat(step.path("emergency").asBoolean()).isFalse();
        JsonNode next = step.path("next");
        assertThat(next.path("question").asText()).isEqualTo("flag.deformed-or-shortened");
        assertThat(next.path("reason").asText()).isEqualTo("URGENT_SIGN");
        assertThat(next.path("about").path(0).path("code").asText()).isEqualTo("deformed");
        assertThat(next.path("about").path(0).path("text").asText()).contains("broken bone");
    }

    @Test
    void afterTheUrgentSignsComeTheNumbersThenTheQuestionThatSettlesMost() throws Exception {
        ObjectNode answers = (ObjectNode) JSON.readTree(InterviewApi.EXAMPLE);
        answers.remove("age");
        assertThat(step(answers.toString()).path("next").path("question").asText())
                .isEqualTo("age");
        answers.putNull("age");
        answers.remove("painScore");
        assertThat(step(answers.toString()).path("next").path("question").asText())
                .isEqualTo("painScore");

        JsonNode next = step(InterviewApi.EXAMPLE).path("next");
        assertThat(next.path("question").asText()).isEqualTo("site");
        assertThat(next.path("findings")).hasSizeGreaterThan(5);
    }

    /** As a client would: ask what is named, say no to all but the outer hip and its tenderness, until it is done. */
    @Test
    void anInterviewEndsAndTheAssessmentThatItGatheredIsTakenAsItIs() throws Exception {
        ObjectNode answers = (ObjectNode) JSON.readTree(InterviewApi.EXAMPLE);
        ObjectNode findings = (ObjectNode) answers.get("findings");
        JsonNode step = step(answers.toString());
        int questions = 0;
        while (!step.path("done").asBoolean()) {
            questions++;
            assertThat(questions).isLessThan(40);
            step.path("next").path("findings").forEach(code -> findings.put(code.asText(), answer(code.asText())));
            step = step(answers.toString());
        }
        answers.put("runnerId", "r-1").put("observedAt", "2026-11-20T07:30:00+01:00");
        HttpResponse<String> result = service.post(
                "/api/v1/triage", "application/json", answers.toString().getBytes(UTF_8));
        JsonNode first = JSON.readTree(result.body()).path("conditions").path(0);
        assertThat(first.path("code").asText()).isEqualTo("trochanteric-bursitis");
    }

    private static String answer(String code) {
        return code.equals("site.lateral-hip") || code.equals("sign.tender-outer-hip") ? "present" : "absent";
    }

    @Test
    void anEmergencyIsToldOfAtOnce() throws Exception {
        JsonNode step = step("{\"findings\":{\"flag.fever\":\"present\"}}");

        assertThat(step.path("emergency").asBoolean()).isTrue();
        assertThat(step.path("done").asBoolean()).isFalse();
    }

    @Test
    void wrongFieldsAre422_allNamedAndNoneRepeated() {
        HttpResponse<String> refused = post(
                "{\"age\":133,\"painScore\":\"much\",\"findings\":{\"flag.fever\":\"perhaps\"},\"runnerId\":\"r-1\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"field\":\"age\"", "or null where it is not known", "\"field\":\"painScore\"")
                .contains("\"field\":\"findings.flag.fever\"", "\"field\":\"runnerId\"")
                .doesNotContain("133", "much", "perhaps");
        assertThat(post("[]").statusCode()).isEqualTo(400);
        assertThat(post("{" + " ".repeat(70_000) + "}").statusCode()).isEqualTo(413);
    }

    private static JsonNode step(String body) throws Exception {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> post(String body) {
        return service.post("/api/v1/interview", "application/json", body.getBytes(UTF_8));
    }
}
