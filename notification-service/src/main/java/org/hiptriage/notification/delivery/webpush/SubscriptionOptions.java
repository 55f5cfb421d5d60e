package org.hiptriage.notification.delivery.webpush;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a browser needs to subscribe.
 *
 * @param applicationServerKey for {@code pushManager.subscribe}
 */
record SubscriptionOptions(
        @Schema(
                description =
                        "For `pushManager.subscribe`: 65 bytes in base64url. A subscription to another key reaches nobody: subscribe anew where it differs.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String applicationServerKey) {}
