package org.hiptriage.notification.webhook.secret;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A secret, the only time that it is told.
 *
 * @param secret whsec_ and base64
 * @param olderValidUntil until when those from before sign too
 */
record NewSecret(
        @Schema(description = "Signs from now on. It is never told again.", example = "whsec_...")
        String secret,

        @Schema(description = "Until then the secrets from before sign too.")
        Instant olderValidUntil) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "NewSecret[olderValidUntil=" + olderValidUntil + "]";
    }
}
