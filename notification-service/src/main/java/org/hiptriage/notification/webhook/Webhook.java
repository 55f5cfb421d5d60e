package org.hiptriage.notification.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as it is served; never with its secret.
 *
 * @param webhookId identifies it
 * @param wanted what the platform asked for
 * @param disabledReason why it is told nothing, a short code; empty where it is enabled
 * @param disabledAt since when
 * @param createdAt when it was registered
 * @param version rises with every change, from 1
 */
record Webhook(
        UUID webhookId,

        @JsonUnwrapped WantedWebhook wanted,

        @Schema(
                type = "string",
                description = "Why it is told nothing: `asked`, or `http-410`: its address said that it is gone.")
        Optional<String> disabledReason,

        @Schema(type = "string", format = "date-time") Optional<Instant> disabledAt,

        Instant createdAt,

        @JsonIgnore int version) {
    /** As HTTP writes the version. */
    String tag() {
        return Integer.toString(version);
    }
}
