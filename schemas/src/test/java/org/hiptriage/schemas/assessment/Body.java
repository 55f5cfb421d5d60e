package org.hiptriage.schemas.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** A body in the making: complete at first, each field then replaced by raw JSON or left out. */
final class Body {
    static final Instant RECEIVED_AT = Instant.parse("2026-11-20T06:31:00Z");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> findings = new LinkedHashMap<>();

    private Body() {
        fields.put("assessmentId", "\"5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10\"");
        fields.put("runnerId", "\"r-481516\"");
        fields.put("observedAt", "\"2026-11-20T07:30:00+01:00\"");
        fields.put("zone", "\"Europe/Copenhagen\"");
        fields.put("age", "34");
        fields.put("side", "\"left\"");
        fields.put("painScore", "4");
        fields.put("painStartedOn", "\"2026-10-30\"");
        fields.put("selfTreatmentStartedOn", "\"2026-11-02\"");
        Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, "\"absent\""));
        findings.put("site.lateral-hip", "\"present\"");
    }

    static Body complete() {
        return new Body();
    }

    Body with(String field, String json) {
        fields.put(field, json);
        return this;
    }

    Body without(String field) {
        fields.remove(field);
        return this;
    }

    Body answering(String code, String json) {
        findings.put(code, json);
        return this;
    }

    Body notAnswering(String code) {
        findings.remove(code);
        return this;
    }

    String json() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("findings", object(findings));
        all.putAll(fields);
        return object(all);
    }

    SymptomsReported accepted() {
        if (AssessmentJson.read(json().getBytes(StandardCharsets.UTF_8), RECEIVED_AT, "/test")
                instanceof Reading.Accepted accepted) {
            return accepted.event();
        }
        throw new AssertionError("refused");
    }

    /** The fields that a refusal names, in its order. */
    List<String> wrongFields() {
        return refused(json()).errors().stream().map(FieldProblem::field).toList();
    }

    static Problem refused(String json) {
        return refused(json.getBytes(StandardCharsets.UTF_8));
    }

    static Problem refused(byte[] json) {
        if (AssessmentJson.read(json, RECEIVED_AT, "/test") instanceof Reading.Refused refused) {
            return refused.problem();
        }
        throw new AssertionError("accepted");
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
