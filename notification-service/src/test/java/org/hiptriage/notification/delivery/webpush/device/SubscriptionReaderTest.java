package org.hiptriage.notification.delivery.webpush.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.testing.channel.PushDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionReaderTest {
    private static final PushDevice BROWSER = PushDevice.subscribed("https://push.example/send/abc-123?x=%20y");

    @Test
    void aBrowsersSubscriptionIsADeviceWhoseIdSaysNothingOfIt() {
        Device device = read(BROWSER.subscription(), false);
        assertThat(device.endpoint()).hasToString("https://push.example/send/abc-123?x=%20y");
        assertThat(device.p256dh()).isEqualTo(BROWSER.p256dh());
        assertThat(device.auth()).isEqualTo(BROWSER.auth());
        assertThat(device.id()).matches("[A-Za-z0-9_-]{22}");
        assertThat(device.toString()).doesNotContain("push.example", BROWSER.auth());
        assertThat(read(BROWSER.subscription(), false).id()).isEqualTo(device.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example/1",
                "ftp://push.example/1",
                "https:///1",
                "https://user@push.example/1",
                "https://push.example/1#part",
                "https://push.example:99999/1",
                "https://push.exämple/1",
                "https://push.example/a b",
                "file:///etc/passwd",
                "push.example",
                ""
            })
    void onlyAnHttpsAddressIsAnEndpoint(String endpoint) {
        assertThatThrownBy(() -> read(PushDevice.subscribed(endpoint).subscription(), false))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void plainHttpWillDoWhereTheOperatorSaysSo() {
        assertThat(read(PushDevice.subscribed("http://127.0.0.1:9/1").subscription(), true)
                        .endpoint())
                .hasToString("http://127.0.0.1:9/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"endpoint\":\"https://push.example/1\"}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":7}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":{}}",
                "{\"endpoint\":7,\"keys\":{\"p256dh\":1,\"auth\":2}}"
            })
    void whatIsNoSubscriptionIsRefused(String body) {
        assertThatThrownBy(() -> read(body, false)).isInstanceOf(Refusal.class);
    }

    private static Device read(String body, boolean allowHttp) {
        return SubscriptionReader.read(body.getBytes(StandardCharsets.UTF_8), allowHttp);
    }
}
