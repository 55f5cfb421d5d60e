package org.hiptriage.systemtests.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.EventStream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertJourneyIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration ESCALATED = Duration.ofSeconds(60);
    private static final String SOMMER = "{\"by\":\"Dr. Sommer\"}";

    private final RunningStack stack;
    private final HipTriage http;

    AlertJourneyIT() {
        stack = RunningStack.started(Map.of("HIP_ESCALATION_REPEATAFTER", "12s"));
        http = stack.http();
    }

    @BeforeAll
    void is_ready() {
        assertThat(http.isReady()).isTrue();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void an_urgent_alert_is_taken_so_that_nobody_is_called_and_the_plan_is_released_and_held_again() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 4, Map.of());
        try (EventStream stream = http.alertStream("")) {
            assertThat(stream.next("reset").data()).contains("first-connection");

            assertThat(runner.isAssessed(5, 5, Map.of("flag.fever", "present"))
                            .get("level")
                            .asString())
                    .isEqualTo("URGENT_CARE");
            JsonNode opened = alertOf(stream, runner, "opened");
            assertThat(opened.get("redFlags").get(0).get("code").asString()).isEqualTo("infection");
            String alert = "/api/v1/alerts/" + opened.get("alertId").asString();
            String seen = "\"" + opened.get("version").asInt() + "\"";

            assertThat(http.act(alert + "/acknowledgement", "", SOMMER).statusCode())
                    .isEqualTo(428);
            HttpResponse<String> tooEarly = http.act(alert + "/plan-release", seen, SOMMER);
            assertThat(tooEarly.statusCode()).isEqualTo(409);
            assertThat(tooEarly.body()).contains("acknowledge it first");
            HttpResponse<String> taken = http.act(alert + "/acknowledgement", seen, SOMMER);
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(alertOf(stream, runner, "acknowledged")
                            .get("acknowledgedBy")
                            .asString())
                    .isEqualTo("Dr. Sommer");
            HttpResponse<String> slower = http.act(alert + "/resolution", seen, "{\"by\":\"B\",\"reason\":\"seen\"}");
            assertThat(slower.statusCode()).isEqualTo(412);
            assertThat(tag(slower)).isEqualTo(tag(taken)).isEqualTo(tag(http.getNotification(alert)));

            aRunnerWhoseAlertNobodyTakesIsHandedToPeople();
            assertThat(states(runner)).doesNotContain("ESCALATED");

            Eventually.holds("the plan is held", SOON, () -> state(runner).equals("HELD"));
            HttpResponse<String> released = http.act(alert + "/plan-release", tag(http.getNotification(alert)), SOMMER);
            assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
            assertThat(state(runner)).isEqualTo("ACTIVE");
            assertThat(runner.plan().get("released").get("by").asString()).isEqualTo("Dr. Sommer");
            assertThat(runner.toldKinds()).startsWith("PLAN", "URGENT_CARE");

            runner.checksIn(8, 3);
            assertThat(state(runner))
                    .as("what was said before holds it no more")
                    .isEqualTo("ACTIVE");
            runner.checksIn(10, 9);
            Eventually.holds(
                    "a new flag holds it again", SOON, () -> state(runner).equals("HELD"));
            assertThat(alertOf(stream, runner, "flags-joined").has("acknowledgedBy"))
                    .as("it waits for somebody again")
                    .isFalse();
            HttpResponse<String> resolved = http.act(
                    alert + "/resolution",
                    tag(http.getNotification(alert)),
                    "{\"by\":\"Dr. Sommer\",\"reason\":\"referred\",\"note\":\"Emergency department\"}");
            assertThat(resolved.statusCode()).isEqualTo(200);
            assertThat(alertOf(stream, runner, "resolved").get("state").asString())
                    .isEqualTo("CLOSED");
            assertThat(runner.openAlerts()).isEmpty();
            assertThat(http.read(alert)
                            .get("actions")
                            .valueStream()
                            .map(action -> action.get("what").asString()))
                    .containsExactly("acknowledged", "plan-released", "resolved");
        }
    }

    @Test
    void a_plan_that_only_an_alert_held_goes_on_once_that_is_resolved() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(5, 3, Map.of());
        // From a phone that was offline: what came before the plan can be urgent all the same.
        runner.isAssessed(2, 5, Map.of("flag.fever", "present"));
        Eventually.holds("the plan is held", SOON, () -> state(runner).equals("HELD"));
        String alert =
                "/api/v1/alerts/" + runner.openAlerts().get(0).get("alertId").asString();
        assertThat(http.act(
                                alert + "/resolution",
                                tag(http.getNotification(alert)),
                                "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(runner)).isEqualTo("ACTIVE");
        assertThat(runner.plan().get("heldBecause").size()).isZero();
    }

    private void aRunnerWhoseAlertNobodyTakesIsHandedToPeople() {
        var other = new FollowedRunner(http, 30);
        other.isAssessed(5, 5, Map.of("flag.fever", "present"));
        Eventually.holds("it is escalated", ESCALATED, () -> states(other).contains("ESCALATED"));
    }

    private List<String> states(FollowedRunner runner) {
        return http.read("/api/v1/runners/" + runner.id() + "/notifications?limit=100")
                .get("items")
                .valueStream()
                .map(told -> told.get("state").asString())
                .toList();
    }

    private static JsonNode alertOf(EventStream stream, FollowedRunner runner, String change) {
        while (true) {
            JsonNode alert = HipTriage.json(stream.next("alert").data());
            if (alert.get("runnerId").asString().equals(runner.id())
                    && alert.get("change").asString().equals(change)) {
                return alert;
            }
        }
    }

    private static String state(FollowedRunner runner) {
        return runner.plan().get("state").asString();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
