package org.hiptriage.assessment.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.problem.Problem;

/** One JSON document with runs in it, of whichever kind: what its entries are, before any of them is looked at. */
public final class RunDocument {
    public static final int MAX_ENTRIES = 1_000;

    private RunDocument() {}

    /**
     * The entries of an array.
     *
     * @throws ProblemException with 400 where it is none that can be read safely, and 413 where it has too many entries
     */
    public static List<JsonNode> array(byte[] json) {
        JsonNode array = value(json);
        if (!array.isArray()) {
            throw notJson("The body must be a JSON array, also where it has one run.");
        }
        return entries(array);
    }

    /**
     * The entries of an array, or the one object that stands alone.
     *
     * @throws ProblemException with 400 where it is neither or cannot be read safely, and 413 where it has too many entries
     */
    public static List<JsonNode> arrayOrObject(byte[] json) {
        JsonNode value = value(json);
        if (!value.isArray() && !value.isObject()) {
            throw notJson("The body must be a JSON array or object.");
        }
        return value.isObject() ? List.of(value) : entries(value);
    }

    private static List<JsonNode> entries(JsonNode array) {
        if (array.size() > MAX_ENTRIES) {
            throw tooMany("An array may have at most " + MAX_ENTRIES + " runs: send several. Nothing was accepted.");
        }
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode value(byte[] json) {
        try {
            return StrictJson.value(json);
        } catch (NotJsonException e) {
            throw notJson(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException notJson(String detail) {
        return new ProblemException(Problem.of(400, "Not JSON", detail + " Nothing was accepted."));
    }

    static ProblemException tooMany(String detail) {
        return new ProblemException(Problem.of(413, "Too many runs", detail));
    }
}
