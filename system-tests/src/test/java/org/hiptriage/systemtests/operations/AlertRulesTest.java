package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRulesTest {
    private static final Path PROMETHEUS = Repository.file("operations/prometheus");

    @ParameterizedTest
    @ValueSource(strings = {"check rules alerts.yml", "check config prometheus.yml", "test rules alerts.test.yml"})
    void prometheus_takes_the_rules_and_they_fire_when_they_should(String command) throws Exception {
        var line = new ArrayList<>(List.of(promtool().toString()));
        line.addAll(List.of(command.split(" ", -1)));
        Process process = new ProcessBuilder(line)
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void each_rule_has_sample_series_by_which_it_fires_and_some_by_which_it_does_not() {
        Map<Boolean, List<String>> tried = Yamls.stream(
                        Yamls.map(Yamls.read(PROMETHEUS.resolve("alerts.test.yml"))), "tests")
                .flatMap(test -> Yamls.stream(test, "alert_rule_test"))
                .collect(Collectors.partitioningBy(
                        trial -> Yamls.stream(trial, "exp_alerts").findAny().isPresent(),
                        Collectors.mapping(trial -> String.valueOf(trial.get("alertname")), Collectors.toList())));

        assertThat(Set.copyOf(tried.getOrDefault(true, List.of()))).isEqualTo(rules());
        assertThat(rules())
                .as("quiet where they should be; the two about services are each other's")
                .allSatisfy(rule -> assertThat(rule.equals("HipTriageServiceDown")
                                || tried.getOrDefault(false, List.of()).contains(rule))
                        .isTrue());
    }

    @Test
    void each_rule_says_how_soon_somebody_has_to_look_and_what_to_do() {
        assertThat(AlertRules.all()).isNotEmpty().allSatisfy(rule -> {
            assertThat(Yamls.map(rule.get("labels")).get("severity")).isIn("page", "ticket");
            assertThat(Yamls.map(rule.get("annotations"))).containsOnlyKeys("summary", "action");
        });
    }

    private static Set<String> rules() {
        return AlertRules.all().stream()
                .map(rule -> String.valueOf(rule.get("alert")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path promtool() throws IOException {
        Optional<Path> found = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("there is no promtool on the path, and CI skips nothing");
        }
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: there is no promtool on the path (Debian: apt install prometheus)");
        return found.orElseThrow();
    }
}
