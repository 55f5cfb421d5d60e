package org.hiptriage.notification.delivery.email;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Where a runner wants mail.
 *
 * @param address as name@example.org
 */
@Schema(name = "Mailbox")
record Mailbox(
        @Schema(
                example = "runner@example.org",
                maxLength = 254,
                description = "One address, without a display name. It is never shown again.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String address) {
    /** Never the address. */
    @Override
    public String toString() {
        return "Mailbox";
    }
}
