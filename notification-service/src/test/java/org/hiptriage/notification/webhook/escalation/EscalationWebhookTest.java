package org.hiptriage.notification.webhook.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.webhook.WebhookStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationWebhookTest {
    private static final String URL = "https://pager.example/hook";

    @Test
    void nothingButTakenEndsItAndNobodyPutsItOffForLong() {
        assertThat(EscalationWebhook.persistent(new SendOutcome.Gone("http-410")))
                .isEqualTo(SendOutcome.Later.because("http-410"));
        assertThat(EscalationWebhook.persistent(later(Duration.ofHours(3)))).isEqualTo(later(Duration.ofMinutes(5)));
        assertThat(EscalationWebhook.persistent(later(Duration.ofSeconds(7)))).isEqualTo(later(Duration.ofSeconds(7)));
        assertThat(EscalationWebhook.persistent(SendOutcome.Later.because("timeout")))
                .isEqualTo(SendOutcome.Later.because("timeout"));
        assertThat(EscalationWebhook.persistent(new SendOutcome.Sent(false))).isEqualTo(new SendOutcome.Sent(false));
    }

    @Test
    void theSecretIsReadFromTheSettingOrFromAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("secret");
        Files.writeString(file, WebhookStack.PEOPLES_SECRET + "\n");
        assertThat(settings(URL, WebhookStack.PEOPLES_SECRET, "")
                        .signingSecret()
                        .reveal())
                .isEqualTo(WebhookStack.PEOPLES_SECRET);
        assertThat(settings(URL, "", file.toString()).signingSecret().reveal()).isEqualTo(WebhookStack.PEOPLES_SECRET);
    }

    @Test
    void whatCanNotWorkIsRefusedByTheNameOfTheSettingAndNeverRepeated() {
        String wrong = "whsec_d3Jvbmc=";
        assertRefused("with hip.escalation.webhook.url either", settings(URL, "", "")::signingSecret);
        assertRefused(
                "with hip.escalation.webhook.url either",
                settings(URL, WebhookStack.PEOPLES_SECRET, "/file")::signingSecret);
        assertRefused("hip.escalation.webhook.secret: a signing secret must", settings(URL, wrong, "")::signingSecret);
        assertRefused(
                "hip.escalation.webhook.secret-file can not be read",
                settings(URL, "", "/no/such/file")::signingSecret);
        assertRefused(
                "hip.escalation.webhook.url must be an https address",
                () -> settings("http://pager.example/", wrong, "").address(false));
        assertThat(settings("http://pager.example/", wrong, "").address(true).getHost())
                .isEqualTo("pager.example");
        assertThat(settings(URL, wrong, "").toString()).doesNotContain(wrong);
    }

    private static SendOutcome later(Duration notBefore) {
        return new SendOutcome.Later("http-429", Optional.of(notBefore));
    }

    private static void assertRefused(String message, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("d3Jvbmc");
    }

    private static EscalationWebhookSettings settings(String url, String secret, String secretFile) {
        return new EscalationWebhookSettings(url, secret, secretFile, EscalationFormat.STANDARD);
    }
}
