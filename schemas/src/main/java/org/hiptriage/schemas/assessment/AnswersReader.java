package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** Reads answers: known codes only, and each that is required. */
final class AnswersReader {
    static final String FIELD = "findings";
    static final String FORM = "must be an object of finding codes, each present, absent or unknown";

    private static final Pattern CODE = Pattern.compile("[a-z]{1,20}\\.[a-z0-9-]{1,60}");
    private static final Map<String, Presence> ANSWERS =
            Arrays.stream(Presence.values()).collect(Collectors.toUnmodifiableMap(Limits::lower, Function.identity()));

    private final Vocabulary vocabulary;
    private final List<String> required;
    private final FieldProblems problems;

    private AnswersReader(Vocabulary vocabulary, List<String> required, FieldProblems problems) {
        this.vocabulary = vocabulary;
        this.required = required;
        this.problems = problems;
    }

    /** Of a whole assessment: each urgent sign has to be answered. */
    static AnswersReader whole(Vocabulary vocabulary, FieldProblems problems) {
        return new AnswersReader(vocabulary, vocabulary.urgentCodes(), problems);
    }

    /** Of an assessment that is not finished. */
    static AnswersReader soFar(Vocabulary vocabulary, FieldProblems problems) {
        return new AnswersReader(vocabulary, List.of(), problems);
    }

    /** The answers in the order of the vocabulary, so that a reordered repeat is the same event. */
    List<FindingAnswer> read(Optional<JsonNode> given) {
        ObjectNode answers = given.filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        if (given.filter(node -> !node.isObject()).isPresent()) {
            problems.add(FIELD, FORM);
        }
        requireUrgent(answers);
        refuseUnknownCodes(answers);
        return vocabulary.codes().stream()
                .flatMap(
                        code -> Optional.ofNullable(answers.get(code)).flatMap(answer -> answer(code, answer)).stream())
                .toList();
    }

    private void requireUrgent(ObjectNode answers) {
        required.stream()
                .filter(code -> !answers.has(code))
                .forEach(
                        code -> problems.add(
                                FIELD + "." + code,
                                "is an urgent sign and must be answered present, absent or unknown: ask the runner; unknown is an answer too"));
    }

    private void refuseUnknownCodes(ObjectNode answers) {
        int position = 0;
        for (String code : (Iterable<String>) answers::fieldNames) {
            position++;
            if (!vocabulary.knows(code)) {
                String shown = CODE.matcher(code).matches() ? FIELD + "." + code : FIELD + ", entry number " + position;
                problems.add(shown, "is not a known finding code: GET /api/v1/questionnaire lists them all");
            }
        }
    }

    private Optional<FindingAnswer> answer(String code, JsonNode given) {
        Optional<Presence> presence = Optional.of(given)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(ANSWERS::get);
        if (presence.isEmpty()) {
            problems.add(FIELD + "." + code, "must be present, absent or unknown");
        }
        return presence.map(value -> new FindingAnswer(code, value));
    }
}
