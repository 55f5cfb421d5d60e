package org.hiptriage.notification.alerts;

import java.util.UUID;
import org.hiptriage.notification.http.Refusal;

/** The ids of alerts in addresses. */
public final class AlertIds {
    private AlertIds() {}

    /** The id that this text is; refuses any other text. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("alertId", "must be a UUID");
        }
    }
}
