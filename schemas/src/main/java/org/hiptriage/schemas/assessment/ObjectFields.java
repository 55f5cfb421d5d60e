package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The top-level fields of an assessment; what is wrong with one is noted and reading goes on with the next. */
final class ObjectFields {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final ObjectNode object;
    private final FieldProblems problems;

    ObjectFields(ObjectNode object, FieldProblems problems) {
        this.object = object;
        this.problems = problems;
    }

    Optional<JsonNode> node(String field) {
        return Optional.ofNullable(object.get(field));
    }

    void require(String field, String form) {
        if (!object.has(field)) {
            problems.add(field, "is required: it " + form);
        }
    }

    Optional<String> text(String field, Predicate<String> allowed, String form) {
        return parsed(field, text -> Optional.of(text).filter(allowed), form);
    }

    <T> Optional<T> parsed(String field, Function<String, Optional<T>> parser, String form) {
        Optional<JsonNode> given = node(field);
        Optional<T> value =
                given.filter(JsonNode::isTextual).map(JsonNode::textValue).flatMap(parser);
        if (given.isPresent() && value.isEmpty()) {
            problems.add(field, form);
        }
        return value;
    }

    OptionalInt integer(String field, LongPredicate allowed, String form) {
        Optional<JsonNode> given = node(field);
        Optional<JsonNode> number = given.filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToInt)
                .filter(value -> allowed.test(value.intValue()));
        if (given.isPresent() && number.isEmpty()) {
            problems.add(field, form);
        }
        return number.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
    }

    /** A misspelt name is worth repeating to its author, but only where it cannot be free text about a person. */
    void refuseOthersThan(List<String> known) {
        int position = 0;
        for (String name : (Iterable<String>) object::fieldNames) {
            position++;
            if (!known.contains(name)) {
                String shown = NAME.matcher(name).matches() ? name : "field number " + position;
                problems.add(shown, "is not a field of an assessment: known are " + String.join(", ", known));
            }
        }
    }
}
