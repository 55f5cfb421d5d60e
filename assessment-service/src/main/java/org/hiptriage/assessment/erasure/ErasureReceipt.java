package org.hiptriage.assessment.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the caller of an accepted erasure gets. */
@Schema(name = "ErasureReceipt")
record ErasureReceipt(
        @Schema(description = "Identifies this erasure.") UUID erasureId,

        @Schema(description = "The runner, as sent.", example = "r-481516")
        String runnerId,

        @Schema(
                description =
                        "What was received up to this moment is removed, also what is still on its way: an assessment that was accepted and not triaged yet is dropped, and its red flags with it.")
        Instant requestedAt,

        @Schema(description = "Which service removes what.") List<Removal> removals,

        @Schema(description = "What cannot be removed, and until when it is kept at most.")
        List<Held> stillHeld,

        @Schema(description = "What stays, for as long as whoever runs the service keeps it.")
        List<String> kept,

        @Schema(
                description =
                        "Where it can be read, on notification-service, which service is done and how much it removed; 404 until notification-service knows of the erasure.",
                example = "http://127.0.0.1:8083/api/v1/erasures/5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11")
        URI receiptUrl) {

    ErasureReceipt {
        removals = List.copyOf(removals);
        stillHeld = List.copyOf(stillHeld);
        kept = List.copyOf(kept);
    }

    /** What one service removes. */
    @Schema(name = "ErasureRemoval")
    record Removal(
            @Schema(example = "triage-service") String service,
            @Schema(description = "What it forgets.") String removes) {}

    /** What a topic still holds. */
    @Schema(name = "StillHeld")
    record Held(
            @Schema(example = "symptom-events") String topic,

            @Schema(description = "What it holds of the runner.")
            String holds,

            @Schema(
                    description =
                            "After this it is gone, where the topic keeps to the retention that it is created with.")
            Instant until) {}
}
