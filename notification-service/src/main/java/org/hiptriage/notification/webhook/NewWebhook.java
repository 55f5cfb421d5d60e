package org.hiptriage.notification.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A webhook when it is registered, the only time that its secret is told with it.
 *
 * @param webhook as it is served later
 * @param secret whsec_ and base64
 */
record NewWebhook(
        @JsonUnwrapped Webhook webhook,

        @Schema(description = "Signs each message. It is never told again.", example = "whsec_...")
        String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "NewWebhook[webhook=" + webhook + "]";
    }
}
