package org.hiptriage.assessment.symptoms.fhir;

import java.util.stream.Collectors;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** A complete QuestionnaireResponse as a client would send it. */
public final class SampleResponse {
    private SampleResponse() {}

    public static String json(String identifier, String runnerId) {
        return """
                { "resourceType": "QuestionnaireResponse",
                  "identifier": { "value": "%s" },
                  "questionnaire": "https://hiptriage.org/fhir/Questionnaire/hip-pain",
                  "status": "completed",
                  "subject": { "type": "Patient", "identifier": { "system": "https://hiptriage.org/fhir/NamingSystem/runner", "value": "%s" } },
                  "authored": "2026-11-20T07:30:00+01:00",
                  "item": [ { "linkId": "about", "item": [
                    { "linkId": "age", "answer": [ { "valueInteger": 34 } ] },
                    { "linkId": "side", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/side", "code": "left" } } ] },
                    { "linkId": "painScore", "answer": [ { "valueInteger": 4 } ] },
                    { "linkId": "painStartedOn", "answer": [ { "valueDate": "2026-10-30" } ] },
                    { "linkId": "selfTreatmentStartedOn", "answer": [ { "valueDate": "2026-11-02" } ] },
                    { "linkId": "zone", "answer": [ { "valueString": "Europe/Copenhagen" } ] }
                  ] }, { "linkId": "urgent", "item": [
                    %s
                  ] }, { "linkId": "site", "item": [ %s ] } ] }
                """.formatted(
                        identifier,
                        runnerId,
                        Vocabulary.shipped().urgentCodes().stream()
                                .map(code -> answer(code, "absent"))
                                .collect(Collectors.joining(",\n")),
                        answer("site.lateral-hip", "present"));
    }

    private static String answer(String code, String answer) {
        return "{ \"linkId\": \"" + code
                + "\", \"answer\": [ { \"valueCoding\": { \"system\": \"https://hiptriage.org/fhir/CodeSystem/answer\", \"code\": \""
                + answer + "\" } } ] }";
    }
}
