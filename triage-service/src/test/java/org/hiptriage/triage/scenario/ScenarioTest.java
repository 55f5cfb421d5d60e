package org.hiptriage.triage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every clinical scenario against the packs that ship. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> everyScenarioComesOutAsWritten() throws Exception {
        return scenarios().stream()
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.file() + ": " + scenario.name(), () -> check(scenario)));
    }

    @Test
    void fortyOrMoreScenariosAreThere_eachNamingLevelAndRedFlags() throws Exception {
        List<Scenario> scenarios = scenarios();
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.expect()).containsKeys("level", "redFlags"));
        assertThat(scenarios.stream().map(Scenario::name)).doesNotHaveDuplicates();
    }

    private static List<Scenario> scenarios() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/scenarios"))
                .toURI());
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(Scenario.all(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return all;
    }

    private static void check(Scenario scenario) {
        Decision decision = scenario.decidedBy(ShippedPacks.rules());
        SoftAssertions.assertSoftly(softly -> {
            for (Map.Entry<String, Object> expected : scenario.expect().entrySet()) {
                Object actual = actual(decision, expected.getKey());
                if (expected.getKey().equals("kept")) {
                    softly.assertThat(codes(decision)).as("kept").containsAll(Scenario.texts(expected.getValue()));
                } else if (expected.getKey().equals("redFlags")
                        || expected.getKey().equals("couldNotRuleOut")) {
                    softly.assertThat(Scenario.texts(actual))
                            .as(expected.getKey())
                            .containsExactlyInAnyOrderElementsOf(Scenario.texts(expected.getValue()));
                } else {
                    softly.assertThat(actual).as(expected.getKey()).isEqualTo(expected.getValue());
                }
            }
        });
    }

    private static Object actual(Decision decision, String key) {
        return switch (key) {
            case "level" -> decision.level().name();
            case "timeFrame" -> decision.timeFrame().map(frame -> frame.iso()).orElse("none");
            case "redFlags" ->
                decision.redFlags().stream().map(RaisedFlag::code).toList();
            case "couldNotRuleOut" -> decision.couldNotRuleOut();
            case "conditions", "kept" -> codes(decision);
            case "first" -> codes(decision).stream().findFirst().orElse("none");
            case "noCondition" -> decision.conditions().isEmpty();
            case "tie" -> decision.tie();
            case "holds" -> decision.planning().holds();
            case "painScore" -> decision.planning().painScore().orElse(-1);
            case "derived" -> decision.derived().stream().map(Derived::finding).toList();
            case "because" -> decision.derived().stream().map(Derived::because).toList();
            case "running" -> decision.advice().running();
            case "now" -> decision.advice().now();
            case "planHeld" ->
                decision.level() != Level.SELF_CARE
                        || !decision.planning().holds().isEmpty();
            case "nextQuestion" -> decision.nextQuestion().orElse("none");
            case "crossTraining" -> decision.advice().crossTraining();
            case "avoid" -> decision.advice().avoid();
            default -> throw new IllegalArgumentException("A scenario cannot expect '" + key + "'");
        };
    }

    private static List<String> codes(Decision decision) {
        return decision.conditions().stream().map(PossibleCondition::code).toList();
    }
}
