package org.hiptriage.notification.webhook.escalation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.hiptriage.notification.webhook.sending.WebhookUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinicians' webhook. Whatever address the operator writes here may be asked.
 *
 * @param url where it is; where it is empty nobody is told this way
 * @param secret whsec_ and 24 to 64 bytes in base64, by which messages are signed
 * @param secretFile a file that has it, in its place
 * @param format in which form it is told; the signature is the same in each
 */
@ConfigurationProperties("hip.escalation.webhook")
public record EscalationWebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("") String secretFile,
        @DefaultValue("standard") EscalationFormat format) {
    static final String URL = "hip.escalation.webhook.url";
    private static final String SECRET = "hip.escalation.webhook.secret";
    private static final String SECRET_FILE = "hip.escalation.webhook.secret-file";

    /**
     * The address.
     *
     * @param withHttp whether plain http will do
     * @throws IllegalArgumentException where it is none
     */
    URI address(boolean withHttp) {
        return WebhookUrl.parse(url, withHttp)
                .orElseThrow(() -> new IllegalArgumentException(URL + " " + WebhookUrl.form(withHttp)));
    }

    /**
     * The secret.
     *
     * @throws IllegalArgumentException where there is none, or one that is none; never repeats it
     */
    SigningSecret signingSecret() {
        if (secret.isEmpty() == secretFile.isEmpty()) {
            throw new IllegalArgumentException(
                    "with " + URL + " either " + SECRET + " or " + SECRET_FILE + " is needed");
        }
        try {
            return SigningSecret.parse(
                    secret.isEmpty() ? Files.readString(Path.of(secretFile)).strip() : secret);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(SECRET_FILE + " can not be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException((secret.isEmpty() ? SECRET_FILE : SECRET) + ": " + e.getMessage(), e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "EscalationWebhookSettings[]";
    }
}
