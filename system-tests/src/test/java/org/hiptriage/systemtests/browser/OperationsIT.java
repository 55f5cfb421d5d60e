package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the people on call see and do. */
@OnRunningStack
class OperationsIT {
    private static final String OPERATIONS = "/api/v1/operations";

    @ParameterizedTest
    @CsvSource({"768,false", "1920,true"})
    void aDeadLetterIsShownWithItsReasonAndSentAgainOnce(int width, boolean dark, RunningStack stack) throws Exception {
        String runner = "r-" + UUID.randomUUID();
        String operator = "Op. " + width;
        new SoreRunner(stack.http()).says("flag.fever");
        JsonNode before = stack.http().read(OPERATIONS);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("symptom-events", runner, new byte[] {1, 2, 3}))
                    .get();
        }
        Eventually.holds(
                "a dead letter more",
                Duration.ofSeconds(20),
                () -> records(stack, "symptom-events.dlt") > count(before, "symptom-events.dlt"));
        JsonNode report = stack.http().read(OPERATIONS);
        assertThat(report.path("openAlerts").asLong()).isPositive();
        assertThat(report.path("knowledge").get(0).path("sha256").asString()).hasSize(64);
        assertThat(topic(report, "symptom-events").path("readers").valueStream())
                .anySatisfy(
                        reader -> assertThat(reader.path("group").asString()).isEqualTo("triage-service"));

        try (Browser browser = Browser.open(width, "en", dark)) {
            browser.go(stack.http().board("#/operations"));
            browser.shown("#operator").sendKeys(operator, org.openqa.selenium.Keys.TAB);
            assertThat(browser.shown("main").getText())
                    .contains("triage-service", "symptom-events.dlt", "runner-hip-pain");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.is("return document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            browser.picture("board-operations-%d-%s".formatted(width, dark ? "dark" : "light"));
            browser.click("td .button");
            browser.awaits(() -> browser.shown("main").getText().contains("sent again by " + operator));
            assertThat(browser.errors()).isEmpty();
        }
        // It is no better than before: it comes back, and says so.
        Eventually.holds(
                "it is dead again",
                Duration.ofSeconds(20),
                () -> records(stack, "symptom-events.dlt") > count(report, "symptom-events.dlt"));
        JsonNode letter = stack.http()
                .read(OPERATIONS + "/dead-letters")
                .path("items")
                .valueStream()
                .filter(each -> each.path("redeliveredBy").asString("").equals(operator))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> second = stack.http()
                .act(
                        OPERATIONS + "/dead-letters/" + letter.path("topic").asString() + "/"
                                + letter.path("partition").asInt() + "/"
                                + letter.path("offset").asLong() + "/redelivery",
                        "",
                        "{\"by\": \"Op. Day\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(letter.toString()).doesNotContain("AQID");
    }

    @ParameterizedTest
    @CsvSource({
        "symptom-events/0/0,400,topic",
        "symptom-events.dlt/-1/0,400,partition",
        "symptom-events.dlt/0/x,400,offset",
        "symptom-events.dlt/99/0,404,",
        "load-warnings.dlt/0/0,404,"
    })
    void aPlaceWhereNothingIsSendsNothing(String place, int status, String field, RunningStack stack) {
        HttpResponse<String> answer =
                stack.http().act(OPERATIONS + "/dead-letters/" + place + "/redelivery", "", "{\"by\": \"Op. Night\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void openAlertsAreMetricsToo(RunningStack stack) {
        new SoreRunner(stack.http()).says("flag.fever");
        Eventually.holds(
                "an urgent alert that nobody has taken is counted",
                Duration.ofSeconds(30),
                () -> stack.http()
                        .getNotification("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("hip_alerts_open{") && line.contains("URGENT_CARE"))
                        .filter(line -> line.contains("taken=\"false\""))
                        .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) >= 1));
    }

    private static long records(RunningStack stack, String name) {
        return count(stack.http().read(OPERATIONS), name);
    }

    private static long count(JsonNode report, String name) {
        return topic(report, name).path("records").asLong();
    }

    private static JsonNode topic(JsonNode report, String name) {
        return report.path("topics")
                .valueStream()
                .filter(topic -> topic.path("topic").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
