package org.hiptriage.assessment.runs;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A run as /v3/api-docs describes it; what is sent is read by the contract's own strict reader. */
@Schema(name = "Run")
record RunBody(
        @Schema(
                description =
                        "Identifies the run, which a correction keeps; left out, it follows from runner, source and start.")
        UUID runId,

        @Schema(
                requiredMode = REQUIRED,
                description = "The runner, opaque: never an e-mail address or a name.",
                pattern = "^[A-Za-z0-9._~-]{1,64}$")
        String runnerId,

        @Schema(requiredMode = REQUIRED, description = "Start of the run, with the offset.")
        OffsetDateTime startedAt,

        @Schema(description = "IANA time zone of the start.")
        String zone,

        @Schema(
                requiredMode = REQUIRED,
                description = "Seconds from start to end, pauses included.",
                minimum = "1",
                maximum = "604800")
        Integer durationSeconds,

        @Schema(description = "Seconds in motion, at most durationSeconds.", minimum = "0")
        Integer movingSeconds,

        @Schema(description = "Distance in metres.", minimum = "0", maximum = "2000000")
        Double distanceMeters,

        @Schema(description = "Total climb in metres.", minimum = "0", maximum = "100000")
        Double ascentMeters,

        @Schema(description = "Total descent in metres.", minimum = "0", maximum = "100000")
        Double descentMeters,

        @Schema(description = "Average steps a minute, both feet counted; above 0.", minimum = "0", maximum = "400")
        Double averageCadenceSpm,

        @Schema(
                requiredMode = REQUIRED,
                description = "Sport in lower case; only `running` counts as running load.",
                pattern = "^[a-z0-9_-]{1,40}$")
        String sport,

        @Schema(
                description = "Kind within the sport, for example trail, treadmill or track.",
                pattern = "^[a-z0-9_-]{1,40}$")
        String subSport,

        @Schema(description = "The pair of shoes, opaque.", pattern = "^[A-Za-z0-9._~-]{1,64}$")
        String shoeId,

        @Schema(description = "Maker and product that recorded it, without a serial number.", maxLength = 100)
        String device,

        @Schema(description = "Whether a person typed it in rather than a device recording it.", defaultValue = "false")
        Boolean manual,

        @Schema(description = "When it was last corrected; of several recordings of a run the latest counts.")
        OffsetDateTime modifiedAt,

        @Schema(description = "Whether it was deleted at its source.", defaultValue = "false")
        Boolean deleted,

        @Schema(
                requiredMode = REQUIRED,
                description = "Who recorded it or passed it on, a URI reference without personal data.",
                maxLength = 200)
        String source) {

    static final String EXAMPLE = """
            [
              {
                "runId": "0f6a7d3e-52c6-4a24-8a29-b94c7b1c9e20",
                "runnerId": "r-481516",
                "startedAt": "2026-11-20T07:30:00+01:00",
                "zone": "Europe/Copenhagen",
                "durationSeconds": 3120,
                "movingSeconds": 3055,
                "distanceMeters": 10020.5,
                "ascentMeters": 85,
                "descentMeters": 85,
                "averageCadenceSpm": 171.5,
                "sport": "running",
                "subSport": "trail",
                "shoeId": "shoe-2",
                "device": "Example Watch 5",
                "source": "https://watch.example/api"
              },
              {
                "runnerId": "r-481516",
                "startedAt": "2026-11-21T18:00:00+01:00",
                "durationSeconds": 1800,
                "sport": "running",
                "subSport": "treadmill",
                "manual": true,
                "source": "https://diary.example"
              }
            ]
            """;

    static final String LINES_EXAMPLE = """
            {"runnerId":"r-481516","startedAt":"2026-11-20T07:30:00+01:00","durationSeconds":3120,"distanceMeters":10020.5,"sport":"running","source":"https://watch.example/api"}
            {"runnerId":"r-481516","startedAt":"2026-11-21T18:00:00+01:00","durationSeconds":1800,"sport":"running","source":"https://watch.example/api"}
            """;
}
