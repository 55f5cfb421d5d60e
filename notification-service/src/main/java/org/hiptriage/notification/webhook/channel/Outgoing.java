package org.hiptriage.notification.webhook.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.webhook.sending.SigningSecret;

/**
 * A message with all that is needed to send it now.
 *
 * @param webhookId whom it is for
 * @param url where to
 * @param enabled whether the webhook is told anything at present
 * @param format in which form
 * @param secrets those that are valid, the newest first
 * @param message what it tells
 * @param present the state in which the notification is now
 * @param createdAt since when the notification is there
 */
record Outgoing(
        UUID webhookId,
        URI url,
        boolean enabled,
        WebhookFormat format,
        List<SigningSecret> secrets,
        StandardMessage<ChangeTold> message,
        String present,
        Instant createdAt) {
    Outgoing {
        secrets = List.copyOf(secrets);
    }
}
