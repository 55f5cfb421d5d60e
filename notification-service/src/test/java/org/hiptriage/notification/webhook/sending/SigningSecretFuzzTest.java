package org.hiptriage.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A secret is refused, or is the same when told and read again, and signs the same. */
class SigningSecretFuzzTest {
    @FuzzTest
    void secret(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        try {
            SigningSecret secret = SigningSecret.parse(text);
            SigningSecret again = SigningSecret.parse(secret.reveal());
            assertThat(again.reveal()).isEqualTo(secret.reveal());
            assertThat(again.sign("id", 1, input)).isEqualTo(secret.sign("id", 1, input));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessage("a signing secret must be whsec_ and 24 to 64 random bytes in base64");
        }
    }
}
