package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class RestartIT {
    private final RunningStack stack;

    RestartIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void results_plans_notifications_and_alerts_are_there_again_and_a_repeat_is_still_known() {
        String calm = "r-" + UUID.randomUUID();
        String urgent = "r-" + UUID.randomUUID();
        UUID calmAssessment = UUID.randomUUID();
        String calmBody = Scenario.first("SELF_CARE").body(calm, calmAssessment);
        HipTriage http = stack.http();
        http.submit(calmBody);
        http.submit(Scenario.first("URGENT_CARE").body(urgent, UUID.randomUUID()));
        try (var stream = http.stream(calm, "0");
                var urgentStream = http.stream(urgent, "0")) {
            stream.next("plan");
            urgentStream.next("urgent-care");
        }
        List.of(calm, urgent).forEach(http::awaitNotedAsShown);
        String before = heldAbout(calm) + heldAbout(urgent);

        stack.restart();

        assertThat(heldAbout(calm) + heldAbout(urgent)).isEqualTo(before);
        assertThat(stack.http().submit(calmBody).statusCode()).isEqualTo(202);
        UUID next = UUID.randomUUID();
        stack.http().submit(Scenario.first("SELF_CARE").body(calm, next));
        stack.http().result(calm, next.toString());
        assertThat(new OutsideReader(stack).eventsOf("triage-results", calm, "TriageCompleted"))
                .hasSize(2);
    }

    private String heldAbout(String runner) {
        HipTriage http = stack.http();
        JsonNode alerts = http.read("/api/v1/alerts?state=open&limit=100");
        return http.read("/api/v1/runners/" + runner + "/results").toString()
                + http.read("/api/v1/runners/" + runner + "/notifications")
                + http.getNotification("/api/v1/runners/" + runner + "/plan").body()
                + alerts.get("items")
                        .valueStream()
                        .filter(alert -> alert.get("runnerId").asString().equals(runner))
                        .toList();
    }
}
