package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.problem.Problem;

/**
 * From a body to an event, or to one problem that tells everything that is wrong.
 *
 * @param report what is read, for people, for example Assessment
 * @param fields reads the fields; its event counts only where it noted no problem
 */
record BodyReader(String report, BiFunction<ObjectNode, FieldProblems, SymptomsReported> fields) {

    Reading read(byte[] json) {
        try {
            return new Reading.Accepted(value(json, report, fields));
        } catch (RefusedBodyException e) {
            return new Reading.Refused(e.problem());
        }
    }

    Reading read(ObjectNode object) {
        try {
            return new Reading.Accepted(value(object, report, fields));
        } catch (RefusedBodyException e) {
            return new Reading.Refused(e.problem());
        }
    }

    /** What the fields of a body come to. */
    static <T> T value(byte[] json, String report, BiFunction<ObjectNode, FieldProblems, T> fields)
            throws RefusedBodyException {
        if (json.length > StrictJson.MAX_BYTES) {
            throw refused(413, "Too large", report + " bodies may have at most " + StrictJson.MAX_BYTES + " bytes.");
        }
        try {
            return value(StrictJson.object(json), report, fields);
        } catch (NotJsonException e) {
            throw refused(400, "Not JSON", String.valueOf(e.getMessage()));
        }
    }

    private static <T> T value(ObjectNode object, String report, BiFunction<ObjectNode, FieldProblems, T> fields)
            throws RefusedBodyException {
        var problems = new FieldProblems();
        T value = fields.apply(object, problems);
        if (problems.isEmpty()) {
            return value;
        }
        String detail = "Nothing was accepted: correct the " + problems.count() + " wrong field"
                + (problems.count() == 1 ? "" : "s") + " and send it again.";
        throw new RefusedBodyException(
                new Problem(422, report + " not complete or not in range", detail, problems.listed()));
    }

    private static RefusedBodyException refused(int status, String title, String detail) {
        return new RefusedBodyException(Problem.of(status, title, detail));
    }
}
