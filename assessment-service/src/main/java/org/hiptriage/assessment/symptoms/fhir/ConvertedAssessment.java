package org.hiptriage.assessment.symptoms.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** The assessment of the contract as it is put together from a response; what is wrong is told by where it stands there. */
final class ConvertedAssessment {
    private static final String FINDINGS = "findings";

    private final ObjectNode assessment = JsonNodeFactory.instance.objectNode();
    private final ObjectNode findings = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final FieldProblems problems = new FieldProblems();

    /** Sets a field, and where it stands; where it is not there, where it belongs. */
    void field(String field, Optional<JsonNode> value, String path) {
        value.ifPresent(node -> assessment.set(field, node));
        paths.put(field, path);
    }

    /** A question is in the response, answered or not. */
    void found(String linkId, String path) {
        if (!found.add(linkId)) {
            refuseAnswer(
                    linkId,
                    path + ".linkId",
                    "must be there at most once: two answers to one question cannot both count");
        }
        paths.putIfAbsent(field(linkId), path + ".answer");
    }

    /** A question is answered. */
    void answered(String linkId, JsonNode answer, String path) {
        (isFinding(linkId) ? findings : assessment).set(linkId, answer);
        paths.put(field(linkId), path);
    }

    /** An answer cannot be used; nothing more is said of it. */
    void refuseAnswer(String linkId, String path, String message) {
        refuseField(field(linkId), path, message);
    }

    /** A field cannot be used; nothing more is said of it. */
    void refuseField(String field, String path, String message) {
        refused.add(field);
        refuse(path, message);
    }

    /** Something else is wrong. */
    void refuse(String path, String message) {
        problems.add(path, message);
    }

    /** Refuses what may mean something that is not understood here. */
    void refuseOthersThan(List<String> known, ObjectNode element, String path, String what) {
        var within = new FieldProblems();
        new ObjectFields(element, within).refuseOthersThan(known, what);
        within.listed().forEach(problem -> refuse(path + "." + problem.field(), problem.message()));
    }

    /** The assessment as the JSON edge would read it, or everything that is wrong. */
    Reading read(Instant receivedAt, String source) {
        assessment.set(FINDINGS, findings);
        Reading reading = AssessmentJson.read(assessment, receivedAt, source);
        if (reading instanceof Reading.Refused other) {
            other.problem().errors().stream()
                    .filter(problem -> !refused.contains(problem.field()))
                    .forEach(problem -> problems.add(path(problem), problem.message()));
        }
        return problems.isEmpty() ? reading : new Reading.Refused(problem(problems));
    }

    private static Problem problem(FieldProblems problems) {
        return new Problem(
                422,
                "QuestionnaireResponse not complete or not in range",
                "Nothing was accepted: correct what is named, and send it again.",
                problems.listed());
    }

    /** Where it stands; of a question that is not there, where it would be. */
    private String path(FieldProblem problem) {
        String linkId = problem.field().startsWith(FINDINGS + ".")
                ? problem.field().substring(FINDINGS.length() + 1)
                : problem.field();
        return paths.getOrDefault(problem.field(), ResponseReader.TYPE + ".item.where(linkId='" + linkId + "').answer");
    }

    private static String field(String linkId) {
        return isFinding(linkId) ? FINDINGS + "." + linkId : linkId;
    }

    private static boolean isFinding(String linkId) {
        return Vocabulary.shipped().knows(linkId);
    }
}
