package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.systemtests.docs.Documented;
import org.hiptriage.systemtests.operations.Exposed.Series;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@OnRunningStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIT {
    private static final Pattern SHOWN_LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final HipTriage http;
    private final Map<String, Exposed> exposed;

    MetricsIT(RunningStack stack) {
        http = stack.http();
        oneOfEach();
        exposed = Map.of(
                "assessment-service", exposed("assessment-service", http::getAssessment),
                "triage-service", exposed("triage-service", http::getTriage),
                "notification-service", exposed("notification-service", http::getNotification));
    }

    /** Something of each kind went the whole way, and the meters that look now and then have looked since. */
    private void oneOfEach() {
        String urgent = "r-" + UUID.randomUUID();
        String calm = "r-" + UUID.randomUUID();
        http.submit(Scenario.first("URGENT_CARE").body(urgent, UUID.randomUUID()));
        http.submit(Scenario.first("SELF_CARE").body(calm, UUID.randomUUID()));
        try (var stream = http.stream(urgent, "0");
                var calmStream = http.stream(calm, "0")) {
            stream.next("urgent-care");
            calmStream.next("plan");
        }
        Eventually.holds(
                "the prompt is counted as sent, and the broker was asked",
                Duration.ofSeconds(40),
                () -> samples("hip_report_lag_seconds_count{level=\"URGENT_CARE\",until=\"prompt-sent\"}")
                                .anyMatch(value -> value > 0)
                        && samples("hip_topic_unread{").findAny().isPresent());
    }

    private Stream<Double> samples(String start) {
        return http.getNotification("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
    }

    private static Exposed exposed(String service, Function<String, HttpResponse<String>> get) {
        return Exposed.of(get.apply("/actuator/prometheus").body(), service);
    }

    @Test
    void the_way_of_an_urgent_report_is_timed_at_each_stage() {
        for (String until : List.of("result", "alert")) {
            assertThat(lag("triage-service", until)).isPositive();
        }
        for (String until : List.of("result-readable", "alert-on-board", "prompt-sent")) {
            assertThat(lag("notification-service", until)).isPositive();
        }
    }

    private double lag(String service, String until) {
        String start = "hip_report_lag_seconds_sum{level=\"URGENT_CARE\",until=\"" + until + "\"}";
        return (service.equals("triage-service")
                        ? http.getTriage("/actuator/prometheus")
                        : http.getNotification("/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void each_service_exposes_the_metrics_that_its_page_lists_and_no_others_of_its_own() {
        exposed.forEach((service, metrics) -> {
            Map<String, Set<String>> own = new TreeMap<>(metrics.families());
            own.keySet().removeIf(name -> !name.startsWith("hip_") || name.endsWith("_seconds_max"));
            own.values().forEach(labels -> labels.remove("le"));
            Map<String, Set<String>> documented = Documented.metrics(service);

            assertThat(documented).as(service).containsAllEntriesOf(own);
            assertThat(own.keySet()).as(service).containsAll(Documented.thereFromTheStart(service));
        });
    }

    @Test
    void no_label_tells_of_a_runner() {
        assertThat(all())
                .noneSatisfy(series ->
                        assertThat(String.join(" ", series.labels().values())).containsPattern("\\br-[0-9a-f]{8}-"));
    }

    @Test
    void what_the_alert_rules_ask_for_is_exposed() {
        assertThat(AlertRules.all()).isNotEmpty();
        AlertRules.all().forEach(rule -> {
            String shown = String.join(
                    " ",
                    Yamls.map(rule.get("annotations")).values().stream()
                            .map(String::valueOf)
                            .toList());
            Query query = Query.of(String.valueOf(rule.get("expr")));
            assertAnswered(String.valueOf(rule.get("alert")), query);
            assertThat(labelsOf(query))
                    .as("labels that %s shows", rule.get("alert"))
                    .containsAll(shown(shown.replace("$labels.", "")));
        });
    }

    @Test
    void what_the_dashboard_asks_for_is_exposed() throws IOException {
        JsonNode dashboard = HipTriage.json(Files.readString(Repository.file("operations/grafana/hip-triage.json")));
        List<JsonNode> targets = dashboard
                .get("panels")
                .valueStream()
                .flatMap(panel ->
                        Optional.ofNullable(panel.get("targets")).stream().flatMap(JsonNode::valueStream))
                .toList();
        assertThat(targets).hasSizeGreaterThan(20);
        targets.forEach(target -> {
            String expression = target.get("expr").asString();
            Query query = Query.of(expression);
            assertAnswered(expression, query);
            assertThat(labelsOf(query))
                    .as("labels that the legend of %s shows", expression)
                    .containsAll(shown(target.get("legendFormat").asString()));
        });
    }

    private void assertAnswered(String what, Query query) {
        assertThat(query.selectors()).as(what).isNotEmpty();
        query.selectors()
                .forEach(selector -> assertThat(all())
                        .as("%s: %s", what, selector)
                        .anyMatch(series -> selector.selects(series)
                                && series.labels().keySet().containsAll(query.groupedBy())));
    }

    private Set<String> labelsOf(Query query) {
        return all().stream()
                .filter(series -> query.selectors().stream().anyMatch(selector -> selector.selects(series)))
                .flatMap(series -> series.labels().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> shown(String text) {
        return SHOWN_LABEL.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private List<Series> all() {
        return exposed.values().stream()
                .flatMap(service -> service.series().stream())
                .toList();
    }
}
