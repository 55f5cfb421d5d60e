package org.hiptriage.notification.webhook;

import java.util.UUID;
import org.hiptriage.notification.http.Refusal;

/** The id of a webhook in a path. */
public final class WebhookId {
    private WebhookId() {}

    /** Refuses what is none. */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("webhookId", "must be a UUID");
        }
    }

    /** 404: there is none with this id. */
    public static Refusal notFound() {
        return Refusal.notFound("There is no such webhook.");
    }
}
