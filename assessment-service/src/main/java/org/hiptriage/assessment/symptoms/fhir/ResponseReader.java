package org.hiptriage.assessment.symptoms.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;

/** Reads a QuestionnaireResponse as strictly as the JSON edge reads an assessment; fields of problems are FHIRPath. */
final class ResponseReader {
    static final String TYPE = "QuestionnaireResponse";

    private static final List<String> KNOWN = List.of(
            "resourceType",
            "id",
            "meta",
            "language",
            "text",
            "contained",
            "extension",
            "identifier",
            "basedOn",
            "partOf",
            "questionnaire",
            "status",
            "subject",
            "encounter",
            "authored",
            "author",
            "source",
            "item");
    private static final String URN = "urn:uuid:";

    private final ObjectNode response;
    private final ConvertedAssessment assessment = new ConvertedAssessment();

    private ResponseReader(ObjectNode response) {
        this.response = response;
    }

    /**
     * Reads one response.
     *
     * <p>Refused with status 400 where it is not one JSON object, and 422 where anything in it is wrong: then all of it
     * is listed. No message repeats a value that was sent.
     *
     * @param json the body, in UTF-8
     * @param receivedAt when it arrived
     * @param source who publishes the event, a URI reference
     */
    static Reading read(byte[] json, Instant receivedAt, String source) {
        try {
            ObjectNode object = StrictJson.object(json);
            return TYPE.equals(object.path("resourceType").asText())
                    ? new ResponseReader(object).read(receivedAt, source)
                    : otherResource();
        } catch (NotJsonException e) {
            return new Reading.Refused(Problem.of(400, "Not JSON", String.valueOf(e.getMessage())));
        }
    }

    private Reading read(Instant receivedAt, String source) {
        assessment.refuseOthersThan(KNOWN, response, TYPE, "a QuestionnaireResponse that is understood here");
        questionnaire();
        status();
        subject();
        identifier();
        assessment.field("observedAt", Optional.ofNullable(response.get("authored")), TYPE + ".authored");
        new ResponseItems(assessment).readUnder(response, TYPE);
        return assessment.read(receivedAt, source);
    }

    private void questionnaire() {
        String canonical = response.path("questionnaire").asText().split("\\|", 2)[0];
        if (!canonical.equals(Fhir.QUESTIONNAIRE)) {
            assessment.refuse(
                    TYPE + ".questionnaire",
                    "must be " + Fhir.QUESTIONNAIRE + ", with or without a version: no other questions are known here");
        }
    }

    /** An amended response would be taken for a repeat of the first, and what it corrects would be lost. */
    private void status() {
        if (!response.path("status").asText().equals("completed")) {
            assessment.refuse(
                    TYPE + ".status",
                    "must be completed: send a correction as a completed response with an identifier of its own");
        }
    }

    private void subject() {
        JsonNode subject = response.path("subject");
        String path = TYPE + ".subject";
        if (subject.has("type") && !subject.path("type").asText().equals("Patient")) {
            assessment.refuse(path + ".type", "must be Patient");
        }
        JsonNode identifier = subject.path("identifier");
        String value = path + ".identifier.value";
        assessment.field("runnerId", Optional.ofNullable(identifier.get("value")), value);
        if (identifier.has("system") && !identifier.path("system").asText().equals(Fhir.RUNNER)) {
            assessment.refuseField(
                    "runnerId",
                    path + ".identifier.system",
                    "must be " + Fhir.RUNNER
                            + ", the system of runner ids: an identifier of another system may be somebody else's");
        }
    }

    private void identifier() {
        Optional<JsonNode> identifier = Optional.ofNullable(response.get("identifier"));
        String path = TYPE + ".identifier.value";
        Optional<JsonNode> value = identifier.flatMap(node -> Optional.ofNullable(node.get("value")));
        if (identifier.isPresent() && value.isEmpty()) {
            assessment.refuse(path, "must be a UUID; leave the identifier out to be given one");
        }
        assessment.field("assessmentId", value.map(ResponseReader::withoutUrn), path);
    }

    private static JsonNode withoutUrn(JsonNode value) {
        return value.isTextual() && value.asText().startsWith(URN)
                ? TextNode.valueOf(value.asText().substring(URN.length()))
                : value;
    }

    private static Reading otherResource() {
        return new Reading.Refused(new Problem(
                422,
                "Other resource",
                "Nothing was accepted.",
                List.of(new FieldProblem("resourceType", "must be " + TYPE + ": nothing else can be posted here"))));
    }
}
