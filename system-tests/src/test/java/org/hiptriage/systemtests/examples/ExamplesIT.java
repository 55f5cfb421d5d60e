package org.hiptriage.systemtests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class ExamplesIT {
    private final RunningStack stack;
    private final String runner = "r-" + UUID.randomUUID();

    ExamplesIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void java_reports_over_http_and_has_the_result() {
        assertThat(java("Report"))
                .contains("1 run accepted", runner + ": SELF_CARE, possible causes: [trochanteric-bursitis");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void java_publishes_to_kafka_and_reads_result_and_alert_once() {
        assertThat(java("Publish")).contains(runner);

        assertThat(java("Follow").lines())
                .containsExactlyInAnyOrder(
                        "triage-results: " + runner + " URGENT_CARE [infection]",
                        "red-flag-alerts: " + runner + " URGENT_CARE [infection]");
        isOnTheBoard();
        assertThat(runs()).hasSize(1);
        nothingWasDeadLettered();
    }

    @Test
    void a_stream_processor_in_java_counts_results() {
        java("Report");
        try (Example example = Example.started(stack, Map.of(), List.of("java/run", "CountByLevel"))) {
            example.says("SELF_CARE ");
        }
    }

    @Test
    void python_reports_over_http_and_has_the_result() {
        assertThat(python("report.py"))
                .contains("4 runs accepted, 0 refused", runner + ": SELF_CARE", "trochanteric-bursitis");
        assertThat(runs()).hasSize(4);
    }

    @Test
    void python_publishes_to_kafka_and_reads_result_and_alert_once() {
        assertThat(python("publish.py")).contains(runner);

        assertThat(python("follow.py").lines())
                .containsExactlyInAnyOrder(
                        "triage-results: " + runner + " URGENT_CARE ['infection']",
                        "red-flag-alerts: " + runner + " URGENT_CARE ['infection']");
        isOnTheBoard();
        assertThat(runs()).hasSize(1);
        nothingWasDeadLettered();
    }

    @Test
    void curl_reports_and_has_the_result() {
        Example.needs("curl", "curl");
        assertThat(shell("report.sh", Map.of(), runner))
                .contains("\"accepted\":1", "\"level\":\"SELF_CARE\"", "trochanteric-bursitis");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void curl_follows_the_alerts() {
        Example.needs("curl", "curl");
        try (Example alerts = Example.started(stack, Map.of(), List.of("shell/alerts.sh"))) {
            alerts.says("event:reset");
            java("Publish");
            alerts.says("\"runnerId\":\"" + runner + "\"");
        }
    }

    @Test
    void kcat_publishes_a_run_and_reads_results() {
        Example.needs("kcat", "kcat");
        Map<String, String> withPython = Map.of("PYTHON", Python.interpreter());

        assertThat(shell("publish.sh", withPython, runner)).contains(runner);
        Eventually.holds("the run is there", Duration.ofSeconds(20), () -> runs().size() == 1);
        nothingWasDeadLettered();

        assertThat(shell("follow.sh", withPython, "run-events"))
                .contains(
                        runner + " ce_id=",
                        "ce_type=org.hiptriage.events.RunRecorded",
                        "\"runnerId\": \"" + runner + "\"");
        java("Report");
        assertThat(shell("follow.sh", withPython, "triage-results"))
                .contains(
                        runner + " ce_id=", "ce_type=org.hiptriage.events.TriageCompleted", "\"level\": \"SELF_CARE\"");
    }

    private String java(String name) {
        return Example.run(stack, Map.of(), List.of("java/run", name, runner));
    }

    private String python(String file) {
        return Example.run(stack, Map.of(), List.of(Python.interpreter(), "python/" + file, runner));
    }

    private String shell(String file, Map<String, String> environment, String argument) {
        return Example.run(stack, environment, List.of("shell/" + file, argument));
    }

    private List<JsonNode> runs() {
        return Eventually.get(
                "the runs of " + runner,
                () -> Optional.of(stack.http()
                                .read("/api/v1/runners/" + runner + "/runs?weeks=12")
                                .get("items")
                                .valueStream()
                                .toList())
                        .filter(runs -> !runs.isEmpty()));
    }

    private void isOnTheBoard() {
        Eventually.holds(
                "the alert is on the board",
                Duration.ofSeconds(20),
                () -> stack.http()
                        .read("/api/v1/alerts?state=open&limit=1000")
                        .get("items")
                        .valueStream()
                        .anyMatch(alert -> alert.get("runnerId").asString().equals(runner)));
    }

    private void nothingWasDeadLettered() {
        var reader = new OutsideReader(stack);
        List<ConsumerRecord<String, byte[]>> letters = Stream.of("run-events.dlt", "symptom-events.dlt")
                .flatMap(topic -> reader.recordsOf(topic, runner).stream())
                .toList();
        assertThat(letters).isEmpty();
    }
}
