package org.hiptriage.assessment;

import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** A complete assessment as a client would send it. */
final class SampleAssessment {
    private SampleAssessment() {}

    static String json(UUID assessmentId, String runnerId) {
        return """
                { "assessmentId": "%s", "runnerId": "%s", "observedAt": "2026-11-20T07:30:00+01:00",
                  "zone": "Europe/Copenhagen", "age": 34, "side": "left", "painScore": 4,
                  "painStartedOn": "2026-10-30", "selfTreatmentStartedOn": "2026-11-02",
                  "findings": { "site.lateral-hip": "present", %s } }
                """.formatted(assessmentId, runnerId, urgentAnswers());
    }

    static String urgentAnswers() {
        return Vocabulary.shipped().urgentCodes().stream()
                .map(code -> "\"" + code + "\": \"absent\"")
                .collect(Collectors.joining(", "));
    }
}
