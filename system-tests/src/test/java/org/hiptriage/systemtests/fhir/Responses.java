package org.hiptriage.systemtests.fhir;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a scenario as a FHIR client sends them. */
final class Responses {
    private static final String CANONICAL = "https://hiptriage.org/fhir/";
    private static final JsonMapper JSON = new JsonMapper();

    private Responses() {}

    /** A QuestionnaireResponse with these answers, given now, in the groups and the order of the Questionnaire. */
    static String of(Map<String, Object> assessment, String runnerId, String identifier) {
        return JSON.writeValueAsString(Map.of(
                "resourceType", "QuestionnaireResponse",
                "text",
                        Map.of(
                                "status", "generated",
                                "div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">Answers about a sore hip</div>"),
                "identifier", Map.of("system", "urn:ietf:rfc:3986", "value", "urn:uuid:" + identifier),
                "questionnaire", CANONICAL + "Questionnaire/hip-pain",
                "status", "completed",
                "subject",
                        Map.of(
                                "type",
                                "Patient",
                                "identifier",
                                Map.of("system", CANONICAL + "NamingSystem/runner", "value", runnerId)),
                "authored",
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .withNano(0)
                                .toString()
                                .replaceFirst("T(..:..)Z", "T$1:00Z"),
                "item",
                        Stream.concat(Stream.of(about(assessment)), groups(findings(assessment)))
                                .toList()));
    }

    /** The findings of an assessment by their codes. */
    static Map<String, Object> findings(Map<String, Object> assessment) {
        var findings = new LinkedHashMap<String, Object>();
        if (assessment.get("findings") instanceof Map<?, ?> given) {
            given.forEach((code, answer) -> findings.put(String.valueOf(code), answer));
        }
        return findings;
    }

    private static Map<String, Object> about(Map<String, Object> assessment) {
        return group(
                "about",
                Stream.of("age", "side", "painScore", "painStartedOn", "selfTreatmentStartedOn", "zone")
                        .filter(assessment::containsKey)
                        .map(field -> answered(field, answer(field, assessment.getOrDefault(field, ""))))
                        .toList());
    }

    private static Stream<Map<String, Object>> groups(Map<String, Object> findings) {
        return Vocabulary.shipped().groups().stream()
                .map(group -> Map.entry(
                        group.code(),
                        Vocabulary.shipped().findings().stream()
                                .filter(finding -> finding.group().equals(group.code()))
                                .filter(finding -> findings.containsKey(finding.code()))
                                .map(finding -> answered(
                                        finding.code(), coding("answer", String.valueOf(findings.get(finding.code())))))
                                .toList()))
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> group(group.getKey(), group.getValue()));
    }

    private static Map<String, Object> answer(String field, Object value) {
        return switch (field) {
            case "side" -> coding("side", String.valueOf(value));
            case "zone" -> Map.of("valueString", value);
            case "age", "painScore" -> Map.of("valueInteger", value);
            default -> Map.of("valueDate", String.valueOf(value));
        };
    }

    private static Map<String, Object> coding(String system, String code) {
        return Map.of("valueCoding", Map.of("system", CANONICAL + "CodeSystem/" + system, "code", code));
    }

    private static Map<String, Object> answered(String linkId, Map<String, Object> answer) {
        return Map.of("linkId", linkId, "answer", List.of(answer));
    }

    private static Map<String, Object> group(String linkId, List<Map<String, Object>> items) {
        return Map.of("linkId", linkId, "item", items);
    }
}
