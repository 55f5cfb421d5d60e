package org.hiptriage.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hiptriage.notification.testing.webhook.WebhookStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookRequestsIT {
    private static final String HOOKS = "/api/v1/webhooks";
    private static final String OFF = "{\"url\":\"http://127.0.0.1:1/\",\"enabled\":false}";

    private final WebhookStack stack = WebhookStack.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1.0.1/",
                "http://10.0.0.1:8080/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://[::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::1]/",
                "http://no-such-host.invalid/"
            })
    void anAddressThatMayNotBeAskedIsRefusedWithoutSayingWhatIsThere(String url) {
        HttpResponse<String> answer = stack.send("POST", HOOKS, "{\"url\":\"" + url + "\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "{\"field\":\"url\",\"message\":\"must lead to an address on the public internet, by a name that can be looked up now\"}");
        assertThat(stack.service().get(HOOKS + "?limit=100").body()).doesNotContain(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://platform.example/",
                "platform.example",
                "http://user:password@platform.example/",
                "http://platform.example/#part",
                "http://platform.example:70000/",
                "http:///hook",
                "http://pl\\u00e4tform.example/",
                "http://platform.example\\\\@127.0.0.1/",
                "file:///etc/passwd",
                ""
            })
    void whatIsNoAddressIsRefused(String url) {
        HttpResponse<String> answer = stack.send("POST", HOOKS, "{\"url\":\"" + url + "\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"field\":\"url\",\"message\":\"must be an https or http address");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsRegistered() {
        String before = stack.service().get(HOOKS + "?limit=100").body();
        HttpResponse<String> answer = stack.send(
                "POST",
                HOOKS,
                "{\"description\":\" \",\"eventTypes\":[\"notification.sent\",\"notification.sent\"],\"kinds\":\"PLAN\","
                        + "\"enabled\":1,\"secret\":\"whsec_abc\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode errors = new JsonMapper().readTree(answer.body()).get("errors");
        assertThat(errors)
                .extracting(error -> error.get("field").asString())
                .containsExactly("url", "description", "eventTypes", "kinds", "enabled", "secret");
        assertThat(answer.body()).doesNotContain("whsec_abc");
        assertThat(stack.send("POST", HOOKS, "{").statusCode()).isEqualTo(400);
        assertThat(stack.send("POST", HOOKS, "").statusCode()).isEqualTo(400);
        assertThat(stack.service().get(HOOKS + "?limit=100").body()).isEqualTo(before);
    }

    @Test
    void aWebhookIsChangedAndRemovedOnlyInTheVersionThatTheCallerSaw() {
        HttpResponse<String> registered = stack.send(
                "POST", HOOKS, "{\"url\":\"http://127.0.0.1:1/\",\"enabled\":false,\"description\":\"one\"}");
        String path = registered.headers().firstValue("Location").orElseThrow();
        assertThat(registered.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(stack.send("PUT", path, OFF, "If-Match", "\"1\"").headers().firstValue("ETag"))
                .contains("\"2\"");
        assertThat(stack.send("PUT", path, OFF, "If-Match", "\"2\"").headers().firstValue("ETag"))
                .as("the same again changes nothing")
                .contains("\"2\"");
        HttpResponse<String> late = stack.send("PUT", path, OFF, "If-Match", "\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("read it again");
        assertThat(stack.send("DELETE", path, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> present = stack.service().get(path);
        assertThat(present.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(present.body())
                .contains("\"disabledReason\":\"asked\"", "\"disabledAt\":\"")
                .doesNotContain("\"description\"");
        assertThat(stack.send("DELETE", path, "", "If-Match", "\"2\"").statusCode())
                .isEqualTo(204);
        assertThat(stack.service().get(path).statusCode()).isEqualTo(404);
        assertThat(stack.send("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoIdIsRefused() {
        String none = HOOKS + "/" + UUID.randomUUID();
        assertThat(stack.service().get(none).statusCode()).isEqualTo(404);
        assertThat(stack.send("PUT", none, OFF).statusCode()).isEqualTo(404);
        assertThat(stack.send("POST", none + "/secret", "").statusCode()).isEqualTo(404);
        assertThat(stack.service().get(none + "/deliveries").statusCode()).isEqualTo(404);
        assertThat(stack.send("POST", none + "/redeliveries", "{\"deliveryId\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> noId = stack.service().get(HOOKS + "/first");
        assertThat(noId.statusCode()).isEqualTo(400);
        assertThat(noId.body()).contains("{\"field\":\"webhookId\",\"message\":\"must be a UUID\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"P8D\"", "\"-PT1S\"", "\"a day\"", "3600"})
    void anOverlapThatIsNoneOrTooLongIsRefused(String overlap) {
        HttpResponse<String> registered = stack.send("POST", HOOKS, OFF);
        String path = registered.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> answer = stack.send("POST", path + "/secret", "{\"overlap\":" + overlap + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"overlap\"");
        stack.send("DELETE", path, "");
    }

    @Test
    void theDescriptionOfTheInterfaceSaysWhatIsAskedForAndAnswered() {
        JsonNode described = stack.get("/v3/api-docs");
        assertThat(described.get("paths").propertyNames())
                .contains(
                        HOOKS,
                        HOOKS + "/{webhookId}",
                        HOOKS + "/{webhookId}/secret",
                        HOOKS + "/{webhookId}/deliveries",
                        HOOKS + "/{webhookId}/redeliveries");
        assertThat(described.at("/components/schemas/NewWebhook/properties").propertyNames())
                .contains("webhookId", "url", "eventTypes", "disabledReason", "secret")
                .doesNotContain("wanted", "webhook", "version");
    }

    @Test
    void theWebhooksAreListedOldestFirstInPages() {
        stack.send("POST", HOOKS, OFF);
        stack.send("POST", HOOKS, OFF);
        JsonNode all = stack.get(HOOKS + "?limit=100");
        JsonNode first = stack.get(HOOKS + "?limit=1");
        JsonNode second =
                stack.get(HOOKS + "?limit=1&cursor=" + first.get("nextCursor").asString());
        assertThat(first.at("/items/0")).isEqualTo(all.at("/items/0"));
        assertThat(second.at("/items/0")).isEqualTo(all.at("/items/1"));
        assertThat(all.get("nextCursor").isNull()).isTrue();
        assertThat(stack.service().get(HOOKS + "?cursor=x").statusCode()).isEqualTo(400);
    }
}
