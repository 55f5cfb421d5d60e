package org.hiptriage.notification.delivery.webpush;

import java.util.UUID;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.webpush.encryption.PushEncryption;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a device is given to show. On a locked screen others read it: only what is urgent says what it is about. */
final class PushContent {
    private static final String PLAN = "PLAN";
    private static final String CUT = "…";

    private final JsonMapper json;

    PushContent(JsonMapper json) {
        this.json = json;
    }

    /** JSON, never longer than fits. */
    byte[] of(Message message) {
        ObjectNode content = json.createObjectNode()
                .put("notificationId", message.notificationId().toString())
                .put("deliveryId", message.deliveryId().toString())
                .put("tag", topic(message))
                .put("urgent", message.urgent())
                .put("language", message.language().toLanguageTag())
                .put("title", message.title());
        if (message.urgent()) {
            content.put("text", message.text());
        }
        byte[] whole = json.writeValueAsBytes(content);
        for (int length = message.text().length(); whole.length > PushEncryption.LONGEST_PLAINTEXT; ) {
            length = message.text().offsetByCodePoints(0, message.text().codePointCount(0, length) * 3 / 4);
            whole = json.writeValueAsBytes(content.put("text", message.text().substring(0, length) + CUT));
        }
        return whole;
    }

    /** What replaces what, with the push service as on the device: a plan the one before it, a repeat what it repeats. */
    String topic(Message message) {
        return json.readTree(message.payload()).path("kind").asString("").equals(PLAN)
                ? "plan"
                : short32(message.notificationId());
    }

    /** At most 32 characters of base64url may a topic have. */
    private static String short32(UUID id) {
        return id.toString().replace("-", "");
    }
}
