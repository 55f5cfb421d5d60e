package org.hiptriage.assessment.symptoms.checkin;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The body of a check-in as /v3/api-docs describes it; what is sent is read by the contract's own strict reader. */
@Schema(name = "CheckIn")
record CheckInBody(
        @Schema(description = "The client's own id, which makes a repeat harmless; left out, one is given.")
        UUID checkInId,

        @Schema(
                requiredMode = REQUIRED,
                description = "The runner, opaque: never an e-mail address or a name.",
                pattern = "^[A-Za-z0-9._~-]{1,64}$")
        String runnerId,

        @Schema(
                requiredMode = REQUIRED,
                description = "When the runner observed it, with the offset; at most 5 minutes ahead.")
        OffsetDateTime observedAt,

        @Schema(
                requiredMode = REQUIRED,
                description = "Worst pain at rest or in daily life in the last day, 0 (none) to 10 (worst imaginable).",
                minimum = "0",
                maximum = "10")
        Integer painScore,

        @Schema(
                requiredMode = REQUIRED,
                description =
                        "Whether any urgent sign is new since the last assessment; `true` raises the level until a new assessment is given.")
        Boolean newUrgentSymptom,

        @Schema(description = "Whether a clinician has seen the runner about this since the last assessment.")
        Boolean seenByClinician,

        @Schema(
                description = "The session of the exercise plan that it follows, as the plan names it.",
                pattern = "^[A-Za-z0-9._~-]{1,64}$")
        String sessionId) {

    static final String EXAMPLE = """
            {
              "checkInId": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e11",
              "runnerId": "r-481516",
              "observedAt": "2026-11-22T19:00:00+01:00",
              "painScore": 3,
              "newUrgentSymptom": false,
              "seenByClinician": false,
              "sessionId": "w1-s2"
            }
            """;
}
