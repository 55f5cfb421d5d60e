package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;

@OnRunningStack
class RepeatsIT {
    private final RunningStack stack;

    RepeatsIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void the_same_assessment_posted_100_times_at_once_gives_one_result_one_alert_and_one_notification() {
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        String body = urgent().body(runner, assessment);

        assertThat(postAtOnce(body, 100)).containsOnly(202);

        // A later assessment of the same runner comes out behind all repeats: when its result is there, they were
        // handled.
        UUID later = UUID.randomUUID();
        HipTriage http = stack.http();
        http.submit(urgent().body(runner, later));
        http.result(runner, later.toString());
        var outside = new OutsideReader(stack);
        assertThat(outside.eventsOf("triage-results", runner, "TriageCompleted"))
                .hasSize(2);
        assertThat(outside.eventsOf("red-flag-alerts", runner, "RedFlagRaised")).hasSize(2);
        assertThat(http.read("/api/v1/runners/" + runner + "/results").get("items"))
                .hasSize(2);
        assertThat(http.read("/api/v1/runners/" + runner + "/notifications")
                        .get("items")
                        .valueStream()
                        .filter(notification ->
                                notification.get("assessmentId").asString().equals(assessment.toString())))
                .hasSize(1);
    }

    @Test
    void a_second_body_under_the_same_id_is_dead_lettered_and_changes_nothing() {
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        HipTriage http = stack.http();
        String body = urgent().body(runner, assessment);
        http.submit(body);
        var first = http.result(runner, assessment.toString());

        assertThat(http.submit(body.replaceFirst("\"age\":\\d+", "\"age\":77")).statusCode())
                .isEqualTo(202);

        var outside = new OutsideReader(stack);
        var dead = Eventually.get(
                "a dead letter",
                () -> outside.recordsOf("symptom-events.dlt", runner).stream().findFirst());
        assertThat(dead.value())
                .isEqualTo(outside.recordsOf("symptom-events", runner).get(1).value());
        assertThat(http.result(runner, assessment.toString())).isEqualTo(first);
        assertThat(outside.eventsOf("triage-results", runner, "TriageCompleted"))
                .hasSize(1);
    }

    @Test
    void two_runners_whose_client_gave_them_the_same_assessment_id_each_get_their_own_result_and_alert() {
        String one = "r-" + UUID.randomUUID();
        String other = "r-" + UUID.randomUUID();
        UUID shared = UUID.randomUUID();
        HipTriage http = stack.http();
        http.submit(urgent().body(one, shared));
        http.submit(urgent().body(other, shared));

        for (String runner : List.of(one, other)) {
            assertThat(http.result(runner, shared.toString()).get("level").asString())
                    .isEqualTo("URGENT_CARE");
            try (var stream = http.stream(runner, "0")) {
                stream.next("urgent-care");
            }
        }
    }

    private List<Integer> postAtOnce(String body, int times) {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> stack.http().submit(body).statusCode(), clients))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }
    }

    private static Scenario urgent() {
        return Scenario.all().stream()
                .filter(scenario -> scenario.endToEnd()
                        && scenario.expected("level").orElseThrow().equals("URGENT_CARE"))
                .findFirst()
                .orElseThrow();
    }
}
