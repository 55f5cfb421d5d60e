package org.hiptriage.notification.webhook.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form a webhook is told. */
public enum WebhookFormat {
    /** As Standard Webhooks recommends. */
    STANDARD {
        @Override
        Object body(Outgoing outgoing) {
            return outgoing.message();
        }
    },
    /** As Prometheus' Alertmanager calls its webhooks (version 4). */
    ALERTMANAGER {
        @Override
        Object body(Outgoing outgoing) {
            return NotificationAlert.of(
                    outgoing.message().data(),
                    outgoing.present(),
                    outgoing.createdAt(),
                    outgoing.message().timestamp());
        }
    };

    /** What is written as JSON. */
    abstract Object body(Outgoing outgoing);

    /** As platforms and the database write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That with this code; empty where there is none. */
    public static Optional<WebhookFormat> of(String code) {
        return Stream.of(values()).filter(format -> format.code().equals(code)).findFirst();
    }
}
