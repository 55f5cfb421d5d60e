package org.hiptriage.notification.webhook.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.webhook.HookReceiver;
import org.hiptriage.notification.testing.webhook.WebhookStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveryLogIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final WebhookStack stack = WebhookStack.shared();
    private final HookReceiver receiver = new HookReceiver();
    private final JsonNode webhook =
            stack.register("{\"url\":\"" + receiver.named("/") + "\",\"eventTypes\":[\"notification.created\"]}");
    private final String path = WebhookStack.path(webhook);

    @AfterEach
    void end() {
        stack.send("DELETE", path, "");
        receiver.close();
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdAndTheLogSaysHowItWent() {
        receiver.answer(HookReceiver.status(503));
        stack.seeDoctor("r-log-again", NOON);
        Await.until(() -> assertThat(only().path("reason").asString()).isEqualTo("http-503"));
        assertThat(only().get("state").asString()).isEqualTo("PENDING");
        assertThat(only().get("lastStatus").asInt()).isEqualTo(503);
        assertThat(only().get("type").asString()).isEqualTo("notification.created");
        assertThat(instant("nextAttemptAt")).isAfter(instant("lastAttemptAt"));
        receiver.answer(HookReceiver.status(200));
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("SENT"));
        assertThat(only().get("lastStatus").asInt()).isEqualTo(200);
        assertThat(only().get("attempts").asInt()).isEqualTo(receiver.requests().size());
        assertThat(only().has("nextAttemptAt")).isFalse();
        assertThat(only().has("reason")).isFalse();
        assertThat(only().get("lastTookMillis").asLong()).isBetween(0L, 2_000L);
        assertThat(receiver.requests())
                .hasSizeGreaterThan(1)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(only().get("deliveryId").asString());
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() {
        receiver.answer(HookReceiver.status(429, "Retry-After: 10800"));
        stack.seeDoctor("r-log-429", NOON);
        Await.until(() -> assertThat(only().path("reason").asString()).isEqualTo("http-429"));
        assertThat(instant("nextAttemptAt"))
                .isAfterOrEqualTo(instant("lastAttemptAt").plus(Duration.ofHours(3)));
    }

    @Test
    void aPlatformThatIsAwayForMoreThanADayIsToldWhenItIsBack() {
        receiver.answer(HookReceiver.status(500));
        stack.seeDoctor("r-log-day", NOON);
        Await.until(() -> assertThat(only().path("reason").asString()).isEqualTo("http-500"));
        for (int attempts = 2; attempts <= 5; attempts++) {
            int sofar = attempts;
            Await.until(() -> assertThat(receiver.requests()).hasSize(sofar));
            awaitWrittenDown();
            stack.clock().leap(Duration.ofHours(8));
        }
        Await.until(() -> assertThat(receiver.requests()).hasSize(6));
        awaitWrittenDown();
        receiver.answer(HookReceiver.status(204));
        stack.clock().leap(Duration.ofHours(14));
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("SENT"));
    }

    /** It waits for longer than an instance may have it. */
    private void awaitWrittenDown() {
        Await.until(() -> assertThat(instant("nextAttemptAt"))
                .isAfter(stack.clock().instant().plusSeconds(90)));
    }

    @Test
    void theLogIsReadInPagesEachEntryOnceNewestFirst() {
        for (int i = 0; i < 5; i++) {
            stack.seeDoctor("r-log-page-" + i, NOON);
        }
        Await.until(
                () -> assertThat(stack.log(webhook, "?state=sent").get("items")).hasSize(5));
        List<String> ids = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = stack.log(webhook, "?limit=2" + cursor);
            page.get("items").forEach(item -> {
                ids.add(item.get("deliveryId").asString());
                times.add(Instant.parse(item.get("occurredAt").asString()));
            });
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(stack.log(webhook, "?state=failed").get("items")).isEmpty();
        assertThat(stack.service().get(path + "/deliveries?state=opened").body())
                .contains("\"field\":\"state\"");
    }

    @Test
    void whatFailedWithinASpanIsToldOnceMoreWhenSomebodyAsks() {
        receiver.answer(HookReceiver.status(410));
        Instant before = stack.clock().instant();
        stack.seeDoctor("r-log-span", NOON);
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("FAILED"));
        HttpResponse<String> disabled = redeliver("{\"from\":\"" + before + "\"}");
        assertThat(disabled.statusCode()).isEqualTo(409);
        assertThat(disabled.body()).contains("enable it");
        receiver.answer(HookReceiver.status(204));
        stack.send("PUT", path, "{\"url\":\"" + receiver.named("/") + "\"}");
        assertThat(redeliver("{\"from\":\"" + before.minusSeconds(9) + "\",\"to\":\"" + before.minusSeconds(1) + "\"}")
                        .body())
                .isEqualTo("{\"redeliveries\":0}");
        HttpResponse<String> asked = redeliver("{\"from\":\"" + before + "\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).isEqualTo("{\"redeliveries\":1}");
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("SENT"));
        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(only().get("deliveryId").asString());
        assertThat(redeliver("{\"from\":\"" + before + "\"}").body())
                .as("what was taken is not told again")
                .isEqualTo("{\"redeliveries\":0}");
    }

    @Test
    void whatWasTakenIsToldOnceMoreWhereItIsNamed() {
        stack.seeDoctor("r-log-one", NOON);
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("SENT"));
        String one = "{\"deliveryId\":\"" + only().get("deliveryId").asString() + "\"}";
        assertThat(redeliver(one).body()).isEqualTo("{\"redeliveries\":1}");
        Await.until(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(receiver.requests().get(1).body())
                .isEqualTo(receiver.requests().get(0).body());
        assertThat(redeliver("{\"deliveryId\":\"" + UUID.randomUUID() + "\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsForALaterAttemptIsSentAtOnceWhenSomebodyAsks() {
        receiver.answer(HookReceiver.status(503, "Retry-After: 7200"));
        Instant before = stack.clock().instant();
        stack.seeDoctor("r-log-wait", NOON);
        Await.until(() -> assertThat(only().path("reason").asString()).isEqualTo("http-503"));
        receiver.answer(HookReceiver.status(204));
        assertThat(redeliver("{\"from\":\"" + before + "\"}").body()).isEqualTo("{\"redeliveries\":1}");
        Await.until(() -> assertThat(only().get("state").asString()).isEqualTo("SENT"));
    }

    @Test
    void aRedeliveryThatSaysNothingOrTwoThingsIsRefused() {
        String id = "\"deliveryId\":\"" + UUID.randomUUID() + "\"";
        String from = "\"from\":\"2026-11-20T12:00:00Z\"";
        assertThat(redeliver("{}").body()).contains("\"field\":\"deliveryId\"");
        assertThat(redeliver("{" + id + "," + from + "}").body()).contains("\"field\":\"deliveryId\"");
        assertThat(redeliver("{\"to\":\"2026-11-20T12:00:00Z\"}").body()).contains("\"field\":\"from\"");
        assertThat(redeliver("{" + from + ",\"to\":\"2026-11-20T12:00:00Z\"}").body())
                .contains("\"field\":\"to\"");
        assertThat(redeliver("{" + from + ",\"until\":1}").body()).contains("\"field\":\"until\"");
        assertThat(redeliver("{").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsOlderThanTheLogIsKeptIsForgottenAndTheRestStays() {
        stack.seeDoctor("r-log-old", NOON);
        stack.seeDoctor("r-log-new", NOON);
        Await.until(
                () -> assertThat(stack.log(webhook, "?state=sent").get("items")).hasSize(2));
        stack.service()
                .postgres()
                .execute("update webhook_message set occurred_at = occurred_at - interval '31 days'"
                        + " where runner_id = 'r-log-old'");
        stack.service().application().getBean(LogCleanUp.class).work();
        assertThat(stack.log(webhook, "").get("items")).hasSize(1);
        assertThat(stack.service()
                        .postgres()
                        .texts("select runner_id from delivery where channel = 'webhook' and runner_id like 'r-log-%'"))
                .contains("r-log-new")
                .doesNotContain("r-log-old");
    }

    @Test
    void whatIsRemovedIsToldNothingAndLeavesNothingBehind() {
        receiver.answer(HookReceiver.status(503, "Retry-After: 7200"));
        stack.seeDoctor("r-log-removed", NOON);
        Await.until(() -> assertThat(only().path("reason").asString()).isEqualTo("http-503"));
        assertThat(stack.send("DELETE", path, "").statusCode()).isEqualTo(204);
        String id = webhook.get("webhookId").asString();
        assertThat(stack.service().postgres().texts("select target from delivery where target = '" + id + "'"))
                .isEmpty();
        assertThat(stack.service()
                        .postgres()
                        .texts("select secret from webhook_secret where webhook_id = '" + id + "'"))
                .isEmpty();
    }

    private JsonNode only() {
        JsonNode items = stack.log(webhook, "").get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private Instant instant(String field) {
        return Instant.parse(only().get(field).asString());
    }

    private HttpResponse<String> redeliver(String body) {
        return stack.send("POST", path + "/redeliveries", body);
    }
}
