package org.hiptriage.notification.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.MessageWords;
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
        payload.put("state", claimed.state());
        payload.put("createdAt", claimed.createdAt().toString());
        MessageWords words = MessageWords.of(claimed.language());
        return new Message(
                claimed.deliveryId(),
                claimed.notificationId(),
                claimed.runnerId(),
                claimed.registration().map(Claimed.Registration::address).orElse(claimed.target()),
                claimed.urgent(),
                claimed.language(),
                words.title(claimed.urgent()),
                text(claimed, words, payload),
                json.writeValueAsString(payload),
                Duration.between(now, claimed.expiresAt()),
                claimed.attempt());
    }

    /** In English the prompt's own words, which say what the red flags ask for; else those of its level. */
    private static String text(Claimed claimed, MessageWords words, ObjectNode payload) {
        String own = payload.path("text").asString("");
        return claimed.language().getLanguage().equals(Locale.ENGLISH.getLanguage()) && !own.isEmpty()
                ? own
                : words.text(
                        claimed.kind(),
                        Optional.of(payload.path("timeFrame").asString("")).filter(frame -> !frame.isEmpty()));
    }
}
