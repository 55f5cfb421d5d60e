package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.operations.Collector.Stage;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.LogFiles;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;

/** A stack that is told of a collector and writes its logs as JSON. */
class TracesIT {
    private static final List<String> WAY = List.of(
            "POST /api",
            "publish symptom-events",
            "triage",
            "take in red-flag-alerts",
            "take in triage-results",
            "reach the runner",
            "send email",
            "publish notification-events");

    @Test
    void one_trace_follows_an_assessment_over_all_services_to_the_runner_and_names_nobody() throws Exception {
        try (var collector = new Collector();
                var stack = RunningStack.started(Map.of(
                        "HIP_TRACING_ENDPOINT", collector.endpoint(),
                        "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", "1",
                        "HIP_EMAIL_FROM", "triage@hip.example"))) {
            String runner = "r-" + UUID.randomUUID();
            stack.http()
                    .put(
                            "/api/v1/runners/" + runner + "/channels/email",
                            "{\"address\":\"somebody.private@runner.example\"}");
            try (var stream = stack.http().stream(runner, "0")) {
                stack.http().submit(Scenario.first("URGENT_CARE").body(runner, UUID.randomUUID()));
                stream.next("urgent-care");
            }
            String traceId = OutsideReader.header(
                            new OutsideReader(stack)
                                    .recordsOf("symptom-events", runner)
                                    .get(0),
                            "traceparent")
                    .substring(3, 35);
            Eventually.holds(
                    "the collector was told of the whole way",
                    Duration.ofSeconds(40),
                    () -> names(collector.of(traceId)).containsAll(WAY));

            List<Stage> stages = collector.of(traceId);
            Set<String> known = stages.stream().map(Stage::spanId).collect(Collectors.toSet());
            assertThat(stages)
                    .extracting(Stage::service)
                    .contains("assessment-service", "triage-service", "notification-service");
            assertThat(stages)
                    .as("each goes on from another that is known; one begins")
                    .filteredOn(stage -> !known.contains(stage.parentId()))
                    .singleElement()
                    .satisfies(first -> assertThat(first.name()).isEqualTo("POST /api"));
            assertThat(collector.stages())
                    .allSatisfy(stage -> assertThat(stage.text()).doesNotContain(runner, "flag.", "example"));
            LogFiles logs = stack.logs();
            assertThat(logs.of("triage-service")).isNotEmpty().allMatch(line -> line.startsWith("{\"@timestamp\""));
            assertThat(logs.all()).noneMatch(line -> line.contains("somebody.private"));
        }
    }

    private static Set<String> names(List<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.toSet());
    }
}
