package org.hiptriage.systemtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class PlanTransitionsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FollowedRunner runner;

    PlanTransitionsIT(RunningStack stack) {
        runner = new FollowedRunner(stack.http(), 60);
    }

    @Test
    void check_ins_over_weeks_start_a_plan_move_it_on_keep_it_and_ease_it_back() {
        runner.isAssessed(0, 5, Map.of());
        assertPlan(1, "ACTIVE", "STARTED", "calm", 1);
        assertThat(waiting()).containsExactly("build", "keep");

        assertThat(level(runner.checksIn(3, 3))).isEqualTo("SELF_CARE");
        assertPlan(2, "ACTIVE", "GOES_ON", "calm", 1);
        assertThat(waiting()).isEmpty();

        runner.checksIn(14, 2);
        assertPlan(2, "ACTIVE", "MOVES_ON", "build", 15);

        runner.checksIn(20, 4);
        assertPlan(3, "ACTIVE", "EASES_BACK", "calm", 21);
        assertThat(waiting()).containsExactly("build", "keep");

        runner.checksIn(32, 4);
        assertPlan(4, "ACTIVE", "STAYS", "calm", 21);
        assertThat(texts(runner.plan().get("sessions"), "on"))
                .as("a week longer than the two from day 21")
                .anyMatch(on -> on.compareTo(day(34)) > 0);
        assertThat(runner.toldKinds()).containsOnly("PLAN");
    }

    @Test
    void a_check_in_that_is_too_much_sends_to_the_doctor_and_i_was_seen_leads_to_a_new_plan() {
        runner.isAssessed(0, 4, Map.of());

        JsonNode severe = runner.checksIn(10, 8);
        assertThat(level(severe)).isEqualTo("SEE_DOCTOR");
        assertThat(severe.get("timeFrame").asString()).isEqualTo("PT24H");
        assertThat(texts(severe.get("redFlags"), "code")).containsExactly("severe-pain");
        assertThat(heldBecause()).contains("level-see-doctor");
        assertThat(runner.plan().get("sessions").valueStream())
                .allMatch(session -> session.get("on").asString().compareTo(day(10)) <= 0);
        Eventually.holds(
                "the alert is open and the runner was told",
                SOON,
                () -> runner.openAlerts().size() == 1 && runner.toldKinds().contains("SEE_DOCTOR"));

        JsonNode better = runner.checksIn(12, 2);
        assertThat(level(better)).as("a good day takes nothing back").isEqualTo("SEE_DOCTOR");
        assertThat(heldBecause()).contains("level-see-doctor");

        assertThat(level(runner.wasSeen(14, 3))).isEqualTo("SELF_CARE");
        Eventually.holds("the alert is closed", SOON, () -> runner.openAlerts().isEmpty());
        assertThat(heldBecause()).containsExactly("assessment-needed");

        runner.isAssessed(15, 3, Map.of());
        assertPlan(runner.plan().get("version").asInt(), "ACTIVE", "STARTED", "calm", 16);
        assertThat(heldBecause()).isEmpty();
    }

    @Test
    void a_plan_that_an_alert_held_goes_on_where_it_was_once_the_runner_was_seen() {
        runner.isAssessed(5, 3, Map.of());
        runner.checksIn(9, 3);
        List<String> done = texts(runner.plan().get("sessions"), "on").stream()
                .filter(on -> on.compareTo(day(9)) < 0)
                .toList();
        // From a phone that was offline: what came before the plan can be urgent all the same.
        assertThat(level(runner.isAssessed(2, 5, Map.of("flag.fever", "present"))))
                .isEqualTo("URGENT_CARE");
        Eventually.holds("the plan is held", SOON, () -> heldBecause().equals(List.of("alert-open")));

        assertThat(level(runner.checksIn(11, 2))).isEqualTo("SELF_CARE");
        assertThat(heldBecause()).as("a check-in closes no alert").containsExactly("alert-open");

        assertThat(level(runner.wasSeen(15, 2))).isEqualTo("SELF_CARE");
        assertThat(runner.openAlerts()).isEmpty();
        assertThat(heldBecause()).isEmpty();
        assertPlan(runner.plan().get("version").asInt(), "ACTIVE", "GOES_ON", "calm", 16);
        assertThat(texts(runner.plan().get("sessions"), "on"))
                .startsWith(done.toArray(String[]::new))
                .noneMatch(on -> on.compareTo(day(9)) > 0 && on.compareTo(day(16)) < 0);
    }

    private void assertPlan(int version, String state, String decision, String phase, int since) {
        JsonNode plan = runner.plan();
        assertThat(plan.get("progress").toString())
                .isEqualTo("{\"decision\":\"%s\",\"phase\":\"%s\",\"since\":\"%s\"}"
                        .formatted(decision, phase, day(since)));
        assertThat(plan.get("state").asString()).isEqualTo(state);
        assertThat(plan.get("version").asInt()).isEqualTo(version);
    }

    private List<String> heldBecause() {
        return texts(runner.plan().get("heldBecause"), "code");
    }

    private List<String> waiting() {
        return texts(runner.plan().get("notYet"), "phase");
    }

    private String day(int day) {
        return runner.day(day).toString();
    }

    private static String level(JsonNode result) {
        return result.get("level").asString();
    }

    private static List<String> texts(JsonNode list, String key) {
        return list.valueStream().map(entry -> entry.get(key).asString()).toList();
    }
}
