package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every example of the OpenAPI documents is sent as it stands there. */
@OnRunningStack
class DocumentedExamplesIT {
    private static final String NOTIFICATION = "notification-service";
    private static final String SOMMER = "{\"by\":\"Dr. Sommer\"}";

    private final RunningStack stack;
    private final HipTriage http;

    DocumentedExamplesIT(RunningStack stack) {
        this.stack = stack;
        http = stack.http();
    }

    @TestFactory
    Stream<DynamicTest> each_example_gets_the_answer_that_is_described() {
        return Stream.of("assessment-service", "triage-service", NOTIFICATION)
                .flatMap(service -> Described.all(service, Described.document(http, service)).stream())
                .flatMap(Described::bodies)
                .map(body -> DynamicTest.dynamicTest(body.toString(), () -> isTaken(body)));
    }

    private void isTaken(Described.Body body) {
        Prepared prepared = prepared(body.of().path());
        String text = prepared.instead().entrySet().stream()
                .reduce(body.text(), (now, each) -> now.replace(each.getKey(), each.getValue()), (a, b) -> b);

        HttpResponse<String> answer = http.send(
                body.of().service(), body.of().method(), prepared.path(), body.mediaType(), prepared.ifMatch(), text);

        assertThat(body.of().successes())
                .as("%s: %s", answer.statusCode(), answer.body())
                .contains(answer.statusCode());
    }

    /** What has to be there before an address can be asked; ids that the services gave, and names that can be looked up here. */
    private Prepared prepared(String path) {
        if (path.startsWith("/api/v1/alerts/{alertId}")) {
            return anAlert(path);
        }
        if (path.startsWith("/api/v1/operations/dead-letters")) {
            return aDeadLetter(path);
        }
        Map<String, String> here =
                Map.of("platform.example", "localhost", "https://push.example", "http://127.0.0.1:9");
        if (path.contains("{webhookId}")) {
            return aWebhook(path, here);
        }
        return new Prepared(path.replace("{runnerId}", "r-481516"), "", here);
    }

    private Prepared anAlert(String path) {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(5, 3, Map.of());
        runner.isAssessed(0, 5, Map.of("flag.fever", "present"));
        Eventually.holds(
                "the plan is held",
                Duration.ofSeconds(20),
                () -> runner.plan().get("state").asString().equals("HELD"));
        String alert =
                "/api/v1/alerts/" + runner.openAlerts().get(0).get("alertId").asString();
        if (path.endsWith("/plan-release")) {
            http.act(alert + "/acknowledgement", tag(alert), SOMMER);
        }
        return new Prepared(path.replace("/api/v1/alerts/{alertId}", alert), tag(alert), Map.of());
    }

    private Prepared aDeadLetter(String path) {
        new OutsideWriter(stack).publish("symptom-events", "r-dead-letter", new byte[] {1, 2, 3});
        JsonNode letter = Eventually.get(
                "a dead letter",
                () -> http.read("/api/v1/operations/dead-letters")
                        .get("items")
                        .valueStream()
                        .filter(each ->
                                each.get("topic").asString().equals("symptom-events.dlt") && !each.has("redeliveredAt"))
                        .findFirst());
        return new Prepared(
                path.replace("{topic}", letter.get("topic").asString())
                        .replace("{partition}", letter.get("partition").toString())
                        .replace("{offset}", letter.get("offset").toString()),
                "",
                Map.of());
    }

    private Prepared aWebhook(String path, Map<String, String> here) {
        HttpResponse<String> made = http.act("/api/v1/webhooks", "", "{\"url\": \"https://localhost:9/hook\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = HipTriage.json(made.body()).get("webhookId").asString();
        String there = path.replace("{webhookId}", id);
        if (!path.endsWith("/redeliveries")) {
            return new Prepared(there, "", here);
        }
        new FollowedRunner(http, 30).isAssessed(0, 5, Map.of("flag.fever", "present"));
        String delivery = Eventually.get(
                "a delivery",
                () -> http.read("/api/v1/webhooks/" + id + "/deliveries")
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("deliveryId").asString())
                        .findFirst());
        return new Prepared(there, "", Map.of("5e8b1d33-2b55-4a1f-9c1e-0c6f6a0a7d10", delivery));
    }

    private String tag(String path) {
        return Optional.of(http.getNotification(path))
                .flatMap(answer -> answer.headers().firstValue("ETag"))
                .orElseThrow();
    }

    /** Where to send it, against which version, and what else stands in it here. */
    private record Prepared(String path, String ifMatch, Map<String, String> instead) {}
}
