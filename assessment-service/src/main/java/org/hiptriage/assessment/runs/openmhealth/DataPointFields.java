package org.hiptriage.assessment.runs.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.TimesReader;

/** The fields of a data point by their path, for example body.distance; what is wrong with one is noted. */
final class DataPointFields {
    private final JsonNode point;
    private final FieldProblems problems;

    DataPointFields(JsonNode point, FieldProblems problems) {
        this.point = point;
        this.problems = problems;
    }

    /** Whether there is anything. */
    boolean has(String path) {
        return node(path).isPresent();
    }

    /** Notes what is wrong; the message holds no value that was sent. */
    void wrong(String path, String message) {
        problems.add(path, message);
    }

    /** A text; empty where it is not there or none. */
    Optional<String> text(String path) {
        Optional<JsonNode> given = node(path);
        Optional<String> text = given.filter(JsonNode::isTextual).map(JsonNode::textValue);
        if (given.isPresent() && text.isEmpty()) {
            wrong(path, "must be a text");
        }
        return text;
    }

    /** A moment with its offset; empty where it is not there or none. */
    Optional<OffsetDateTime> moment(String path) {
        Optional<JsonNode> given = node(path);
        Optional<OffsetDateTime> moment =
                given.filter(JsonNode::isTextual).map(JsonNode::textValue).flatMap(TimesReader::dateTime);
        if (given.isPresent() && moment.isEmpty()) {
            wrong(path, TimesReader.OFFSET_DATE_TIME);
        }
        return moment;
    }

    /** A value in the unit whose factor is 1; empty where it is not there or its value or unit cannot be used. */
    OptionalDouble quantity(String path, Map<String, Double> units) {
        if (!has(path)) {
            return OptionalDouble.empty();
        }
        Optional<Double> factor = text(path + ".unit").map(units::get);
        if (factor.isEmpty()) {
            wrong(
                    path + ".unit",
                    "must be one of "
                            + String.join(", ", units.keySet().stream().sorted().toList()));
        }
        Optional<Double> value =
                node(path + ".value").filter(JsonNode::isNumber).map(JsonNode::doubleValue);
        if (value.isEmpty()) {
            wrong(path + ".value", "must be a number");
        }
        return factor.isPresent() && value.isPresent()
                ? OptionalDouble.of(factor.get() * value.get())
                : OptionalDouble.empty();
    }

    private Optional<JsonNode> node(String path) {
        JsonNode node = point.at("/" + path.replace('.', '/'));
        return Optional.of(node).filter(given -> !given.isMissingNode() && !given.isNull());
    }
}
