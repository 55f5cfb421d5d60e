package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.EventStream;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class ScenariosEndToEndIT {
    private final RunningStack stack;
    private final HipTriage http;

    ScenariosEndToEndIT(RunningStack stack) {
        this.stack = stack;
        this.http = stack.http();
    }

    static Stream<Scenario> scenarios() {
        return Scenario.all().stream().filter(Scenario::endToEnd);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_comes_out_the_same_over_http_kafka_database_and_stream(Scenario scenario) {
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        String body = scenario.body(runner, assessment);
        try (EventStream stream = http.stream(runner, "0")) {
            assertThat(http.submit(body).statusCode()).isEqualTo(202);
            JsonNode pushed = HipTriage.json(stream.next("result").data());
            JsonNode read = http.result(runner, assessment.toString());

            assertThat(pushed).isEqualTo(read);
            assertAsExpected(scenario, read);
            assertThat(previewOf(body)).isEqualTo(comparable(read));
            assertThat(resultsInTopic(runner)).containsExactly(ContractJson.withParsedTimes(read));
            assertThat(alertsInTopic(runner)).isEqualTo(codes(read).isEmpty() ? 0 : 1);
        }
    }

    private static void assertAsExpected(Scenario scenario, JsonNode result) {
        assertThat(result.get("level").asString())
                .isEqualTo(scenario.expected("level").orElseThrow());
        assertThat(codes(result))
                .hasSameElementsAs(scenario.expectedCodes("redFlags").orElseThrow());
        scenario.expected("timeFrame")
                .ifPresent(timeFrame ->
                        assertThat(result.get("timeFrame").asString()).isEqualTo(timeFrame));
        scenario.expected("first")
                .ifPresent(code ->
                        assertThat(result.at("/conditions/0/code").asString()).isEqualTo(code));
        scenario.expected("noCondition")
                .ifPresent(
                        none -> assertThat(result.get("conditions").isEmpty()).isEqualTo(none));
        scenario.expected("tie")
                .ifPresent(tie -> assertThat(result.get("tie").asBoolean()).isEqualTo(tie));
        scenario.expectedCodes("couldNotRuleOut")
                .ifPresent(
                        open -> assertThat(texts(result.get("couldNotRuleOut"))).hasSameElementsAs(open));
        scenario.expectedCodes("holds")
                .ifPresent(
                        holds -> assertThat(texts(result.at("/planning/holds"))).hasSameElementsAs(holds));
    }

    private JsonNode previewOf(String body) {
        return comparable(HipTriage.json(http.preview(body).body()));
    }

    private static JsonNode comparable(JsonNode result) {
        var copy = (tools.jackson.databind.node.ObjectNode) result.deepCopy();
        copy.remove(List.of("resultId", "triagedAt"));
        return copy;
    }

    private List<JsonNode> resultsInTopic(String runner) {
        return new OutsideReader(stack)
                .eventsOf("triage-results", runner, "TriageCompleted").stream()
                        .map(ContractJson::result)
                        .map(ContractJson::withParsedTimes)
                        .toList();
    }

    private int alertsInTopic(String runner) {
        return new OutsideReader(stack)
                .eventsOf("red-flag-alerts", runner, "RedFlagRaised")
                .size();
    }

    private static List<String> codes(JsonNode result) {
        return result.get("redFlags")
                .valueStream()
                .map(flag -> flag.get("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return Optional.of(array).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }
}
