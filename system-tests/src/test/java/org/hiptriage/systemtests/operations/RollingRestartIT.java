package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.operations.Load.Accepted;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.SecondInstance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two instances of each service in turn, one of which is stopped and started again under load. */
class RollingRestartIT {
    private static final List<String> IN_TURN = List.of("notification-service", "triage-service", "assessment-service");
    private static final int BETWEEN = 30;

    @Test
    void restarting_each_service_in_turn_under_load_loses_nothing_and_doubles_nothing() {
        try (var stack = RunningStack.started(Map.of())) {
            List<Accepted> accepted = restartInTurn(stack);

            accepted.forEach(each -> stack.http().result(each.runner(), each.assessmentId()));
            var outside = new OutsideReader(stack);
            assertThat(counted(outside.keysOf("triage-results")))
                    .as("one result for each")
                    .containsExactlyInAnyOrderEntriesOf(once(accepted));
            assertThat(counted(outside.keysOf("red-flag-alerts")))
                    .as("one alert for each urgent one")
                    .containsExactlyInAnyOrderEntriesOf(
                            once(accepted.stream().filter(Accepted::urgent).toList()));
            accepted.forEach(each -> assertThat(kinds(stack, each.runner()))
                    .as("one notification for each")
                    .containsExactly(each.urgent() ? "URGENT_CARE" : "PLAN"));
        }
    }

    private static List<Accepted> restartInTurn(RunningStack stack) {
        try (var load = new Load(
                stack.http().at("assessment-service"), stack.http().tokens().platform())) {
            load.awaitMore(BETWEEN);
            for (String service : IN_TURN) {
                for (int time = 0; time < 2; time++) {
                    var second = new SecondInstance(stack, service);
                    if (service.equals("assessment-service")) {
                        load.add(second.url());
                    }
                    load.awaitMore(BETWEEN);
                    // Callers still ask it while it stops, and are told nothing or the truth.
                    second.close();
                    load.remove(second.url());
                    load.awaitMore(BETWEEN);
                }
            }
            return load.end();
        }
    }

    private static Map<String, Long> counted(List<String> keys) {
        return keys.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<String, Long> once(List<Accepted> accepted) {
        return accepted.stream().collect(Collectors.toMap(Accepted::runner, each -> 1L));
    }

    private static List<String> kinds(RunningStack stack, String runner) {
        return stack.http()
                .read("/api/v1/runners/" + runner + "/notifications")
                .get("items")
                .valueStream()
                .map(told -> told.get("kind"))
                .map(JsonNode::asString)
                .toList();
    }
}
