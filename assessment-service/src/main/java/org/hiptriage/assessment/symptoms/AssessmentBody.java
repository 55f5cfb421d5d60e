package org.hiptriage.assessment.symptoms;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** The body of an assessment as /v3/api-docs describes it; what is sent is read by the contract's own strict reader. */
@Schema(name = "Assessment")
record AssessmentBody(
        @Schema(description = "The client's own id, which makes a repeat harmless; left out, one is given.")
        UUID assessmentId,

        @Schema(
                requiredMode = REQUIRED,
                description = "The runner, opaque: never an e-mail address or a name.",
                pattern = "^[A-Za-z0-9._~-]{1,64}$")
        String runnerId,

        @Schema(
                requiredMode = REQUIRED,
                description = "When the runner observed it, with the offset; at most 5 minutes ahead.")
        OffsetDateTime observedAt,

        @Schema(description = "IANA time zone of the runner.")
        String zone,

        @Schema(requiredMode = REQUIRED, description = "Age in years.", minimum = "0", maximum = "120")
        Integer age,

        @Schema(
                description = "The side that hurts.",
                allowableValues = {"left", "right", "both"})
        String side,

        @Schema(
                description = "Worst pain at rest or in daily life in the last day, 0 (none) to 10 (worst imaginable).",
                minimum = "0",
                maximum = "10")
        Integer painScore,

        @Schema(description = "The runner's local date on which the pain began.")
        LocalDate painStartedOn,

        @Schema(description = "The runner's local date on which self-treatment began.")
        LocalDate selfTreatmentStartedOn,

        @Schema(
                requiredMode = REQUIRED,
                description =
                        "Finding codes of /api/v1/questionnaire, each `present`, `absent` or `unknown`; the mandatory ones must be there.")
        Map<String, String> findings) {

    static final String EXAMPLE = """
            {
              "assessmentId": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10",
              "runnerId": "r-481516",
              "observedAt": "2026-11-20T07:30:00+01:00",
              "zone": "Europe/Copenhagen",
              "age": 34,
              "side": "left",
              "painScore": 4,
              "painStartedOn": "2026-10-30",
              "selfTreatmentStartedOn": "2026-11-02",
              "findings": {
                "flag.deformed-or-shortened": "absent",
                "flag.cannot-move": "absent",
                "flag.cannot-bear-weight": "absent",
                "flag.intense-pain": "absent",
                "flag.sudden-swelling": "absent",
                "flag.fever": "absent",
                "flag.chills": "absent",
                "flag.hot-red-joint": "absent",
                "site.lateral-hip": "present",
                "sign.tender-outer-hip": "present"
              }
            }
            """;
}
