package org.hiptriage.notification.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a channel is given to send. */
@Component
class Messages {
    private final Channels channels;
    private final JsonMapper json;

    Messages(Channels channels, JsonMapper json) {
        this.channels = channels;
        this.json = json;
    }

    /** Whether what goes by a channel goes to an address that the runner registered. */
    boolean needsAddress(String channel) {
        return channels.ofRunners().contains(channel);
    }

    Message message(Claimed claimed, Instant now) {
        ObjectNode payload = (ObjectNode) json.readTree(claimed.prompt());
        String title = payload.path("title").asString("");
        String text = payload.path("text").asString("");
        payload.put("state", claimed.state());
        payload.put("createdAt", claimed.createdAt().toString());
        return new Message(
                claimed.deliveryId(),
                claimed.notificationId(),
                claimed.runnerId(),
                claimed.registration().map(Claimed.Registration::address).orElse(claimed.target()),
                claimed.urgent(),
                Locale.ENGLISH,
                title,
                text,
                json.writeValueAsString(payload),
                Duration.between(now, claimed.expiresAt()),
                claimed.attempt());
    }
}
