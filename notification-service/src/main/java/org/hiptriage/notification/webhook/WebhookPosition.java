package org.hiptriage.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.http.PageRequest;

/**
 * Where a webhook stands among all; oldest first by these, in this order.
 *
 * @param createdAt when it was registered
 * @param webhookId settles what is left
 */
record WebhookPosition(Instant createdAt, UUID webhookId) {
    static WebhookPosition of(Webhook webhook) {
        return new WebhookPosition(webhook.createdAt(), webhook.webhookId());
    }

    static WebhookPosition parse(List<String> parts) {
        return new WebhookPosition(PageRequest.moment(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    List<String> parts() {
        return List.of(createdAt.toString(), webhookId.toString());
    }
}
