package org.hiptriage.notification.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.webhook.channel.WebhookFormat;

/**
 * What a platform asks for.
 *
 * @param url where to
 * @param description for people; at most 200 characters
 * @param eventTypes which types it is told of; all where empty
 * @param kinds of which kinds of notifications; all where empty
 * @param format in which form it is told
 * @param enabled whether it is told at present
 */
record WantedWebhook(
        @Schema(
                description = "An address of https without credentials.",
                example = "https://platform.example/hooks/hip")
        String url,

        @Schema(type = "string", maxLength = 200, description = "For people. Left out where there is none.")
        Optional<String> description,

        @Schema(description = "Which types it is told of, each once; all where none is named.")
        List<String> eventTypes,

        @Schema(description = "Of which kinds of notifications, each once; all where none is named.")
        List<String> kinds,

        @Schema(
                type = "string",
                allowableValues = {"standard", "alertmanager"},
                defaultValue = "standard",
                description =
                        "In which form it is told: as Standard Webhooks recommends, or as Prometheus' Alertmanager calls webhooks (version 4). It is signed in both.")
        WebhookFormat format,

        @Schema(defaultValue = "true", description = "Whether it is told at present.")
        boolean enabled) {
    WantedWebhook {
        eventTypes = List.copyOf(eventTypes);
        kinds = List.copyOf(kinds);
    }
}
