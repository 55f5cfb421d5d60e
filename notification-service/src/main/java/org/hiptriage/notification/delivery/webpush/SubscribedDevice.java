package org.hiptriage.notification.delivery.webpush;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A device by which a runner is told.
 *
 * @param deviceId by which it is named from now on
 */
record SubscribedDevice(
        @Schema(
                description = "The same whenever the same subscription is sent; says nothing of it.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String deviceId) {}
