package org.hiptriage.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.outbox.ChangeReader;
import org.hiptriage.notification.testing.webhook.HookReceiver;
import org.hiptriage.notification.testing.webhook.WebhookStack;
import org.hiptriage.schemas.ids.EventIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final WebhookStack stack = WebhookStack.shared();
    private final HookReceiver receiver = new HookReceiver();

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void aPlatformIsToldOfEveryChangeThatTheTopicTellsOfSignedAndUnderTheSameEventId() throws Exception {
        JsonNode webhook = register("/all", "");
        TriageCompleted result = stack.seeDoctor("r-hook", NOON);
        UUID notificationId = EventIds.notification(result.getResultId());
        Await.until(
                () -> assertThat(stack.log(webhook, "?state=sent").get("items")).hasSize(1));
        assertThat(notificationsOf("r-hook"))
                .as("what a program had is nothing that the runner had")
                .contains("\"state\":\"PENDING\",\"createdAt\"")
                .doesNotContain("webhook");
        stack.service().post("/api/v1/runners/r-hook/notifications/" + notificationId + "/acknowledgement");
        Await.until(() -> assertThat(typesAt("/all", "r-hook"))
                .containsExactly("notification.created", "notification.acknowledged"));
        for (HookReceiver.Request request : receiver.requests()) {
            assertThat(request.isSignedBy(webhook.get("secret").asString())).isTrue();
        }
        Await.until(() -> assertThat(inTheTopic("r-hook")).hasSize(2));
        assertThat(at("/all", "r-hook"))
                .extracting(message -> message.at("/data/eventId").asString())
                .containsExactlyElementsOf(inTheTopic("r-hook").stream()
                        .map(change -> change.getEventId().toString())
                        .toList());
        JsonNode created = at("/all", "r-hook").get(0);
        assertThat(created.at("/data/notificationId").asString()).isEqualTo(notificationId.toString());
        assertThat(created.at("/data/resultId").asString())
                .isEqualTo(result.getResultId().toString());
        assertThat(created.at("/data/kind").asString()).isEqualTo("SEE_DOCTOR");
        assertThat(created.at("/data/state").asString()).isEqualTo("PENDING");
        assertThat(Instant.parse(created.get("timestamp").asString()))
                .isBefore(stack.clock().instant());
    }

    @Test
    void aPlatformIsToldOnlyOfTheTypesAndKindsThatItNamed() {
        register("/all", "");
        register("/types", ",\"eventTypes\":[\"notification.acknowledged\"]");
        register("/kinds", ",\"kinds\":[\"PLAN\",\"SEE_DOCTOR\"]");
        register("/neither", ",\"kinds\":[\"PLAN\"],\"eventTypes\":[\"notification.created\"]");
        register("/off", ",\"enabled\":false");
        TriageCompleted result = stack.seeDoctor("r-filter", NOON);
        Await.until(() -> assertThat(at("/all", "r-filter")).hasSize(1));
        stack.service()
                .post("/api/v1/runners/r-filter/notifications/" + EventIds.notification(result.getResultId())
                        + "/acknowledgement");
        Await.until(() -> assertThat(receiver.requests()).hasSize(5));
        assertThat(typesAt("/all", "r-filter")).hasSize(2);
        assertThat(typesAt("/kinds", "r-filter")).hasSize(2);
        assertThat(typesAt("/types", "r-filter")).containsExactly("notification.acknowledged");
    }

    @Test
    void inTheFormOfAlertmanagerAnAlertFiresUntilTheNotificationIsAcknowledged() throws Exception {
        JsonNode webhook = register("/alertmanager", ",\"format\":\"alertmanager\",\"kinds\":[\"SEE_DOCTOR\"]");
        assertThat(webhook.get("format").asString()).isEqualTo("alertmanager");
        TriageCompleted result = stack.seeDoctor("r-pager", NOON);
        Await.until(() -> assertThat(receiver.requests("/alertmanager")).hasSize(1));
        UUID notification = EventIds.notification(result.getResultId());
        stack.service().post("/api/v1/runners/r-pager/notifications/" + notification + "/acknowledgement");
        Await.until(() -> assertThat(receiver.requests("/alertmanager")).hasSize(2));

        JsonNode first = alertmanagerAlert(0);
        JsonNode last = alertmanagerAlert(1);
        assertThat(first.get("status").asString()).isEqualTo("firing");
        assertThat(first.get("endsAt").asString()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(last.get("status").asString()).isEqualTo("resolved");
        assertThat(Instant.parse(last.get("endsAt").asString()))
                .isAfterOrEqualTo(Instant.parse(last.get("startsAt").asString()));
        for (String same : List.of("labels", "fingerprint", "startsAt")) {
            assertThat(first.get(same)).as(same).isEqualTo(last.get(same));
        }
        assertThat(first.at("/labels/severity").asString()).isEqualTo("warning");
        assertThat(first.at("/labels/notification").asString()).isEqualTo(notification.toString());
        for (HookReceiver.Request request : receiver.requests("/alertmanager")) {
            assertThat(request.isSignedBy(webhook.get("secret").asString())).isTrue();
        }
    }

    private JsonNode alertmanagerAlert(int request) {
        return JSON.readTree(receiver.requests("/alertmanager").get(request).body())
                .get("alerts")
                .get(0);
    }

    @Test
    void aSecretIsToldOnceAndNeverAgain() {
        JsonNode webhook = register("/", "");
        String secret = webhook.get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(stack.service().get(WebhookStack.path(webhook)).body())
                .contains("\"url\":\"" + receiver.named("/") + "\"", "\"enabled\":true")
                .doesNotContain("whsec_", "secret");
        assertThat(stack.service().get("/api/v1/webhooks?limit=100").body())
                .contains(webhook.get("webhookId").asString())
                .doesNotContain("whsec_");
    }

    @Test
    void afterARotationOldAndNewSignUntilTheOverlapIsOver() throws Exception {
        JsonNode webhook = register("/rotated", "");
        String first = webhook.get("secret").asString();
        String second = rotate(webhook, "");
        String third = rotate(webhook, "{\"overlap\":\"PT1H\"}");
        stack.seeDoctor("r-rotated-1", NOON);
        Await.until(() -> assertThat(at("/rotated", "r-rotated-1")).hasSize(1));
        for (String valid : List.of(first, second, third)) {
            assertThat(receiver.requests().get(0).isSignedBy(valid)).isTrue();
        }
        String fourth = rotate(webhook, "{\"overlap\":\"PT0S\"}");
        stack.seeDoctor("r-rotated-2", NOON);
        Await.until(() -> assertThat(at("/rotated", "r-rotated-2")).hasSize(1));
        HookReceiver.Request last = receiver.requests().get(1);
        assertThat(last.isSignedBy(fourth)).isTrue();
        assertThat(last.header("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void anAddressThatSaysItIsGoneIsToldNothingMoreUntilItIsEnabledAgain() {
        receiver.answer(HookReceiver.status(410));
        JsonNode webhook = register("/gone", "");
        String path = WebhookStack.path(webhook);
        stack.seeDoctor("r-gone-1", NOON);
        Await.until(() -> assertThat(stack.get(path).get("enabled").asBoolean()).isFalse());
        assertThat(stack.get(path).get("disabledReason").asString()).isEqualTo("http-410");
        Await.until(() -> assertThat(stack.log(webhook, "").at("/items/0/state").asString())
                .isEqualTo("FAILED"));
        assertThat(stack.log(webhook, "").at("/items/0/reason").asString()).isEqualTo("http-410");
        stack.seeDoctor("r-gone-2", NOON);
        Await.until(() -> assertThat(notificationsOf("r-gone-2")).contains("SEE_DOCTOR"));
        receiver.answer(HookReceiver.status(204));
        HttpResponse<String> enabled = stack.send("PUT", path, "{\"url\":\"" + receiver.named("/gone") + "\"}");
        assertThat(enabled.body()).contains("\"enabled\":true").doesNotContain("disabled");
        stack.seeDoctor("r-gone-3", NOON);
        Await.until(() -> assertThat(at("/gone", "r-gone-3")).hasSize(1));
        assertThat(at("/gone", "r-gone-2")).isEmpty();
        assertThat(stack.service().get("/actuator/prometheus").body())
                .contains("hip_webhooks_disabled_total{reason=\"http-410\"}");
    }

    @Test
    void whereANameTurnsPrivateAfterItWasRegisteredNothingIsConnectedTo() {
        stack.name("rebinding.example", host -> List.of(InetAddress.getLoopbackAddress()));
        JsonNode webhook = stack.register(
                "{\"url\":\"http://rebinding.example:" + receiver.port() + "/\",\"kinds\":[\"SEE_DOCTOR\"]}");
        stack.name("rebinding.example", host -> List.of(InetAddress.getByAddress(new byte[] {127, 1, 0, 1})));
        stack.seeDoctor("r-rebinding", NOON);
        Await.until(
                () -> assertThat(stack.log(webhook, "").at("/items/0/reason").asString())
                        .isEqualTo("address-not-permitted"));
        assertThat(receiver.connections()).isZero();
        stack.send("DELETE", WebhookStack.path(webhook), "");
    }

    @Test
    void theDatabaseGivesChangesNoTypeThatNobodyCanName() {
        assertThat(stack.service().postgres().texts("""
                        select distinct webhook_event_type(state, channel)
                        from unnest(array['PENDING', 'SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'ESCALATED', 'FAILED',
                          'SUPERSEDED', 'CANCELLED']) as state, unnest(array[null, 'email']) as channel
                        where channel is null or state in ('SENT', 'DELIVERED', 'FAILED', 'CANCELLED')""")).containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    private JsonNode register(String path, String more) {
        return stack.register("{\"url\":\"" + receiver.named(path) + "\"" + more + "}");
    }

    private String rotate(JsonNode webhook, String body) {
        HttpResponse<String> answer = stack.send("POST", WebhookStack.path(webhook) + "/secret", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return JSON.readTree(answer.body()).get("secret").asString();
    }

    private List<NotificationStateChanged> inTheTopic(String runnerId) {
        return new ChangeReader(stack.service().broker()).changesOf(runnerId);
    }

    private String notificationsOf(String runnerId) {
        return stack.service()
                .get("/api/v1/runners/" + runnerId + "/notifications")
                .body();
    }

    private List<String> typesAt(String path, String runnerId) {
        return at(path, runnerId).stream()
                .map(message -> message.get("type").asString())
                .toList();
    }

    private List<JsonNode> at(String path, String runnerId) {
        return receiver.requests(path).stream()
                .map(request -> JSON.readTree(request.body()))
                .filter(message -> message.at("/data/runnerId").asString().equals(runnerId))
                .toList();
    }
}
