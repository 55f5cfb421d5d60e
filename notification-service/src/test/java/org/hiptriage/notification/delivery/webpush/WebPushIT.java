package org.hiptriage.notification.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.channel.ChannelsStack;
import org.hiptriage.notification.testing.channel.PushDevice;
import org.hiptriage.notification.testing.channel.PushedMessage;
import org.hiptriage.schemas.ids.EventIds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebPushIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final ChannelsStack channels = ChannelsStack.shared();

    @Test
    void anUrgentPromptReachesADeviceThatAloneCanReadIt() throws Exception {
        PushDevice device = channels.pushService().device("urgent");
        assertThat(subscribe("r-push-urgent", device).statusCode()).isEqualTo(200);
        TriageCompleted urgent = channels.raiseUrgent("r-push-urgent");
        PushedMessage pushed = only("urgent");

        JsonNode content = JSON.readTree(device.decrypt(pushed.body()));
        assertThat(content.get("notificationId").asString())
                .isEqualTo(EventIds.notification(urgent.getResultId()).toString());
        assertThat(content.get("title").asString()).isEqualTo("Get urgent care now");
        assertThat(content.get("text").asString()).isEqualTo("Go now because of infection");
        assertThat(content.get("urgent").asBoolean()).isTrue();
        assertThat(content.get("language").asString()).isEqualTo("en");
        assertThat(content.get("tag").asString()).isEqualTo(pushed.header("topic"));
        assertThat(pushed.header("topic")).matches("[A-Za-z0-9_-]{1,32}");
        assertThat(pushed.header("urgency")).isEqualTo("high");
        assertThat(Long.parseLong(pushed.header("ttl"))).isBetween(71L * 3600, 72L * 3600);
        assertThat(pushed.header("content-encoding")).isEqualTo("aes128gcm");
        assertThat(new String(pushed.body(), StandardCharsets.ISO_8859_1)).doesNotContain("urgent", "infection");
        Await.until(() -> assertThat(channels.notifications("r-push-urgent"))
                .contains("{\"channel\":\"web-push\",\"state\":\"SENT\",\"attempts\":1,"));
    }

    @Test
    void thePushServiceSeesWhoSendsByTheKeyThatBrowsersGot() throws Exception {
        PushDevice device = channels.pushService().device("signed");
        subscribe("r-push-signed", device);
        channels.raiseUrgent("r-push-signed");
        String authorization = only("signed").header("authorization");
        String key = JSON.readTree(
                        channels.service().get("/api/v1/channels/web-push").body())
                .get("applicationServerKey")
                .asString();
        assertThat(authorization).endsWith("k=" + key);
        byte[] point = Base64.getUrlDecoder().decode(key);
        ECKey server = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                .build();
        SignedJWT token = SignedJWT.parse(authorization.replaceAll("vapid t=([^,]+),.*", "$1"));
        assertThat(token.verify(new ECDSAVerifier(server))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience())
                .containsExactly(channels.pushService().origin());
    }

    @Test
    void whatIsCalmSaysNothingOnALockedScreenAndReplacesThePlanBefore() {
        PushDevice device = channels.pushService().device("calm");
        channels.speaks("r-push-calm", "de");
        subscribe("r-push-calm", device);
        channels.giveAPlan("r-push-calm");
        PushedMessage pushed = only("calm");
        JsonNode content = JSON.readTree(device.decrypt(pushed.body()));
        assertThat(content.get("title").asString()).isEqualTo("Hip Triage hat Neues für dich");
        assertThat(content.has("text")).isFalse();
        assertThat(content.get("urgent").asBoolean()).isFalse();
        assertThat(content.get("language").asString()).isEqualTo("de");
        assertThat(pushed.header("urgency")).isEqualTo("normal");
        assertThat(pushed.header("topic")).isEqualTo("plan");
    }

    @Test
    void allDevicesOfARunnerAreToldAndOneThatIsGoneIsForgotten() {
        subscribe("r-push-two", channels.pushService().device("old"));
        subscribe("r-push-two", channels.pushService().device("new"));
        assertThat(devices("r-push-two")).isEqualTo(2);
        channels.pushService().answer("old", 410);
        channels.raiseUrgent("r-push-two");
        only("new");
        only("old");
        Await.until(() -> assertThat(devices("r-push-two")).isEqualTo(1));
        Await.until(() -> assertThat(channels.notifications("r-push-two"))
                .contains("{\"channel\":\"web-push\",\"state\":\"SENT\",\"attempts\":1,"));
    }

    @Test
    void whereTheOnlyDeviceIsGoneTheNextChannelTellsAtOnce() throws Exception {
        PushDevice device = channels.pushService().device("gone");
        subscribe("r-push-gone", device);
        assertThat(channels.put("r-push-gone", "email", "{\"address\":\"gone@runner.example\"}")
                        .statusCode())
                .isEqualTo(204);
        channels.pushService().answer("gone", 404);
        channels.raiseUrgent("r-push-gone");
        Await.until(() -> assertThat(channels.mailServer().getReceivedMessagesForDomain("gone@runner.example"))
                .hasSize(1));
        Await.until(() -> assertThat(channels.registered("r-push-gone"))
                .contains("\"channel\":\"web-push\",\"state\":\"DEAD\"", "\"reason\":\"http-404\""));
        channels.pushService().answer("gone", 201);
        subscribe("r-push-gone", device);
        assertThat(channels.registered("r-push-gone")).contains("\"channel\":\"web-push\",\"state\":\"LIVE\"");
        assertThat(devices("r-push-gone")).isEqualTo(1);
    }

    @Test
    void aPushServiceThatIsBusyIsAskedAgainAndOneThatRefusesIsNot() {
        subscribe("r-push-busy", channels.pushService().device("busy"));
        channels.pushService().answer("busy", 503);
        channels.raiseUrgent("r-push-busy");
        Await.until(() -> assertThat(channels.notifications("r-push-busy")).contains("\"reason\":\"http-503\""));
        channels.pushService().answer("busy", 201);
        Await.until(() -> assertThat(channels.notifications("r-push-busy"))
                .contains("{\"channel\":\"web-push\",\"state\":\"SENT\""));

        subscribe("r-push-refused", channels.pushService().device("refused"));
        channels.pushService().answer("refused", 413);
        channels.raiseUrgent("r-push-refused");
        Await.until(() -> assertThat(channels.notifications("r-push-refused"))
                .contains("{\"channel\":\"web-push\",\"state\":\"FAILED\",\"attempts\":1,", "\"http-413\""));
        assertThat(channels.pushService().messagesTo("refused")).hasSize(1);
    }

    @Test
    void theSameDeviceAgainIsTheSameAndCanBeSwitchedOffAlone() {
        PushDevice device = channels.pushService().device("twice");
        String id = deviceId(subscribe("r-push-twice", device));
        assertThat(deviceId(subscribe("r-push-twice", device))).isEqualTo(id);
        subscribe("r-push-twice", channels.pushService().device("beside"));
        assertThat(devices("r-push-twice")).isEqualTo(2);
        assertThat(channels.delete("r-push-twice", "web-push/devices/" + id).statusCode())
                .isEqualTo(204);
        assertThat(channels.delete("r-push-twice", "web-push/devices/" + id).statusCode())
                .isEqualTo(204);
        assertThat(devices("r-push-twice")).isEqualTo(1);
        assertThat(channels.registered("r-push-twice")).doesNotContain(id);
        assertThat(channels.delete("r-push-twice", "web-push").statusCode()).isEqualTo(204);
        assertThat(channels.registered("r-push-twice"))
                .isEqualTo("{\"items\":[{\"channel\":\"web-push\",\"state\":\"NONE\"},"
                        + "{\"channel\":\"email\",\"state\":\"NONE\"}]}");
    }

    @Test
    void ofMoreThanFiveDevicesTheOldestIsForgotten() {
        for (int i = 0; i < 6; i++) {
            subscribe("r-push-many", channels.pushService().device("many" + i));
        }
        assertThat(devices("r-push-many")).isEqualTo(5);
    }

    @Test
    void whatIsNoSubscriptionIsRefusedWithoutAnEcho() {
        HttpResponse<String> refused = channels.put(
                "r-push-bad",
                "web-push",
                "{\"endpoint\":\"ftp://hidden.example/x\",\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"BBBB\"}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body())
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("endpoint", "keys.p256dh", "keys.auth");
        assertThat(refused.body()).doesNotContain("hidden.example", "AAAA", "BBBB");
        assertThat(channels.put("r-push-bad", "web-push", "").statusCode()).isEqualTo(400);
        assertThat(channels.put("r%20x", "web-push", "{}").statusCode()).isEqualTo(400);
        assertThat(channels.registered("r-push-bad")).contains("\"channel\":\"web-push\",\"state\":\"NONE\"");
    }

    @Test
    void anInstallationWithoutAKeyHasNoWebPush() {
        NotificationStack without = NotificationStack.shared();
        assertThat(without.get("/api/v1/channels/web-push").statusCode()).isEqualTo(404);
        assertThat(without.get("/api/v1/runners/r-push-none/channels").body()).isEqualTo("{\"items\":[]}");
        assertThat(without.get("/v3/api-docs").body())
                .contains("/api/v1/channels/web-push", "/api/v1/runners/{runnerId}/channels/web-push");
    }

    private HttpResponse<String> subscribe(String runnerId, PushDevice device) {
        return channels.put(runnerId, "web-push", device.subscription());
    }

    private PushedMessage only(String device) {
        Await.until(() -> assertThat(channels.pushService().messagesTo(device)).hasSize(1));
        return channels.pushService().messagesTo(device).get(0);
    }

    private int devices(String runnerId) {
        return JSON.readTree(channels.registered(runnerId))
                .get("items")
                .get(0)
                .path("devices")
                .size();
    }

    private static String deviceId(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("deviceId").asString();
    }
}
