package org.hiptriage.schemas.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The top-level fields of a report; what is wrong with one is noted and reading goes on with the next. */
public final class ObjectFields {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final UUID NIL = new UUID(0, 0);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final ObjectNode object;
    private final FieldProblems problems;

    /** The fields of this object; what is wrong goes into these problems. */
    public ObjectFields(ObjectNode object, FieldProblems problems) {
        this.object = object;
        this.problems = problems;
    }

    /** The field as it stands. */
    public Optional<JsonNode> node(String field) {
        return Optional.ofNullable(object.get(field));
    }

    /** Notes where the field is not there. */
    public void require(String field, String form) {
        if (!object.has(field)) {
            problems.add(field, "is required: it " + form);
        }
    }

    /** A text field; empty where it is not there or not allowed. */
    public Optional<String> text(String field, Predicate<String> allowed, String form) {
        return parsed(field, text -> Optional.of(text).filter(allowed), form);
    }

    /** A text field, parsed; empty where it is not there or cannot be parsed. */
    public <T> Optional<T> parsed(String field, Function<String, Optional<T>> parser, String form) {
        Optional<JsonNode> given = node(field);
        Optional<T> value =
                given.filter(JsonNode::isTextual).map(JsonNode::textValue).flatMap(parser);
        if (given.isPresent() && value.isEmpty()) {
            problems.add(field, form);
        }
        return value;
    }

    /** A UUID that the client may choose, or one of our own where it did not. */
    public UUID id(String field) {
        return chosenId(field).orElseGet(UUID::randomUUID);
    }

    /** A UUID that the client may choose; empty where it is not there or none. */
    public Optional<UUID> chosenId(String field) {
        return text(
                        field,
                        text -> UUID_FORM.matcher(text).matches()
                                && !UUID.fromString(text).equals(NIL),
                        "must be a UUID other than the nil UUID; leave it out to be given one")
                .map(UUID::fromString);
    }

    /** A moment with its offset; empty where it is not there or none. */
    public Optional<OffsetDateTime> moment(String field) {
        return parsed(field, TimesReader::dateTime, TimesReader.OFFSET_DATE_TIME);
    }

    /** Notes where the moment is not there. */
    public void requireMoment(String field) {
        require(field, TimesReader.OFFSET_DATE_TIME);
    }

    /** A yes or no; empty where it is not there or neither. */
    public Optional<Boolean> yesOrNo(String field, String form) {
        Optional<JsonNode> given = node(field);
        Optional<Boolean> value = given.filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
        if (given.isPresent() && value.isEmpty()) {
            problems.add(field, form);
        }
        return value;
    }

    /** A whole number; empty where it is not there or not allowed. */
    public OptionalInt integer(String field, LongPredicate allowed, String form) {
        Optional<JsonNode> given = node(field);
        Optional<JsonNode> number = given.filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToInt)
                .filter(value -> allowed.test(value.intValue()));
        if (given.isPresent() && number.isEmpty()) {
            problems.add(field, form);
        }
        return number.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
    }

    /** A number, whole or not; empty where it is not there or not allowed. */
    public OptionalDouble number(String field, DoublePredicate allowed, String form) {
        Optional<JsonNode> given = node(field);
        Optional<JsonNode> number = given.filter(JsonNode::isNumber).filter(value -> allowed.test(value.doubleValue()));
        if (given.isPresent() && number.isEmpty()) {
            problems.add(field, form);
        }
        // Adding nothing makes a negative zero an ordinary one.
        return number.map(value -> OptionalDouble.of(value.doubleValue() + 0.0)).orElseGet(OptionalDouble::empty);
    }

    /** A misspelt name is worth repeating to its author, but only where it cannot be free text about a person; {@code report} names what was sent. */
    public void refuseOthersThan(List<String> known, String report) {
        String message = "is not a field of " + report + ": known are " + String.join(", ", known);
        int position = 0;
        for (String name : (Iterable<String>) object::fieldNames) {
            position++;
            if (!known.contains(name)) {
                String shown = NAME.matcher(name).matches() ? name : "field number " + position;
                problems.add(shown, message);
            }
        }
    }
}
