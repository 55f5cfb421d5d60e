package org.hiptriage.assessment.symptoms.checkin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;

/** What the caller of an accepted check-in gets. */
record CheckInReceipt(
        @Schema(description = "The caller's own id, or the one that was given.")
        UUID checkInId,

        @Schema(description = "The runner, as sent.", example = "r-481516")
        String runnerId,

        @Schema(
                description = "Where the result will be, on notification-service; 404 until it is there.",
                example = "http://127.0.0.1:8083/api/v1/runners/r-481516/results/5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11")
        URI resultUrl) {}
