package org.hiptriage.assessment.symptoms.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the items of a response, however they are nested, each question at most once and with one answer. */
final class ResponseItems {
    private static final List<String> ITEM =
            List.of("id", "extension", "linkId", "definition", "text", "answer", "item");
    private static final Set<String> BESIDE_VALUE = Set.of("id", "extension", "item");

    private final ConvertedAssessment assessment;

    ResponseItems(ConvertedAssessment assessment) {
        this.assessment = assessment;
    }

    /** Reads {@code item} of an element at this path, where it has any. */
    void readUnder(ObjectNode parent, String path) {
        list(parent, "item", path).ifPresent(items -> {
            for (int i = 0; i < items.size(); i++) {
                String at = path + ".item[" + i + "]";
                if (items.get(i) instanceof ObjectNode item) {
                    read(item, at);
                } else {
                    assessment.refuse(at, "must be an object");
                }
            }
        });
    }

    private void read(ObjectNode item, String path) {
        assessment.refuseOthersThan(ITEM, item, path, "an item");
        String linkId = item.path("linkId").asText("");
        Optional<String> value = LinkIds.answeredWith(linkId);
        Optional<ArrayNode> answers = list(item, "answer", path);
        if (value.isPresent()) {
            assessment.found(linkId, path);
            answers.ifPresent(given -> answer(linkId, value.get(), given, path));
        } else if (!LinkIds.isUnanswered(linkId)) {
            assessment.refuse(
                    path + ".linkId",
                    "is not a linkId of the Questionnaire: GET /fhir/Questionnaire/hip-pain lists them all");
        } else if (answers.isPresent()) {
            assessment.refuse(path + ".answer", "must be left out: this item is a group or a text, and has no answer");
        }
        readUnder(item, path);
    }

    private void answer(String linkId, String value, ArrayNode answers, String path) {
        if (answers.size() != 1 || !(answers.get(0) instanceof ObjectNode answer)) {
            assessment.refuseAnswer(
                    linkId, path + ".answer", "must be one answer: leave answer out where there is none");
            return;
        }
        String at = path + ".answer[0]";
        for (String name : (Iterable<String>) answer::fieldNames) {
            if (!name.equals(value) && !BESIDE_VALUE.contains(name)) {
                assessment.refuseAnswer(linkId, at, "must be answered with " + value + " and nothing else");
                return;
            }
        }
        Optional<JsonNode> given = Optional.ofNullable(answer.get(value));
        if (given.isEmpty()) {
            assessment.refuseAnswer(linkId, at, "must be answered with " + value);
        } else if (value.equals(LinkIds.CODING)) {
            coded(linkId, given.get(), at + "." + value);
        } else {
            assessment.answered(linkId, given.get(), at + "." + value);
        }
        readUnder(answer, at);
    }

    private void coded(String linkId, JsonNode coding, String path) {
        String system = LinkIds.answerSystem(linkId);
        if (!coding.path("code").isTextual()) {
            assessment.refuseAnswer(linkId, path + ".code", "must be a code of " + system);
        } else if (coding.has("system") && !system.equals(coding.path("system").asText())) {
            assessment.refuseAnswer(linkId, path + ".system", "must be " + system);
        } else {
            assessment.answered(linkId, TextNode.valueOf(coding.path("code").asText()), path + ".code");
        }
    }

    private Optional<ArrayNode> list(ObjectNode parent, String name, String path) {
        Optional<JsonNode> given = Optional.ofNullable(parent.get(name));
        Optional<ArrayNode> list = given.filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
        if (given.isPresent() && list.filter(array -> !array.isEmpty()).isEmpty()) {
            assessment.refuse(path + "." + name, "must be an array that is not empty");
            return Optional.empty();
        }
        return list;
    }
}
