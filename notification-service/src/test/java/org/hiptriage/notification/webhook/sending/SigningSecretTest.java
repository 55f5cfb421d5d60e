package org.hiptriage.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
    @Test
    void itSignsAsTheReferenceLibraryDoes() throws Exception {
        for (int i = 0; i < 50; i++) {
            SigningSecret secret = SigningSecret.generate(new SecureRandom());
            String body = "{\"n\":" + i + ",\"text\":\"Größe \uD83C\uDFC3\"}";
            assertThat(secret.sign("id-" + i, 1_795_000_000L + i, body.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Webhook(secret.reveal()).sign("id-" + i, 1_795_000_000L + i, body));
        }
    }

    @Test
    void itIsReadAsItIsWrittenAndWrittenNowhereByAccident() {
        SigningSecret secret = SigningSecret.generate(new SecureRandom());
        assertThat(SigningSecret.parse(secret.reveal()).reveal()).isEqualTo(secret.reveal());
        assertThat(Base64.getDecoder().decode(secret.reveal().substring(6))).hasSize(32);
        assertThat(secret.toString()).isEqualTo("whsec_...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G",
                "whsec_not base64 at all, and long enough"
            })
    void whatIsNoSecretIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SigningSecret.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a signing secret must be whsec_ and 24 to 64 random bytes in base64");
    }
}
