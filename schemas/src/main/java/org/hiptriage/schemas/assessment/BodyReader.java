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
        if (json.length > StrictJson.MAX_BYTES) {
            return refused(413, "Too large", report + " bodies may have at most " + StrictJson.MAX_BYTES + " bytes.");
        }
        try {
            return read(StrictJson.object(json));
        } catch (NotJsonException e) {
            return refused(400, "Not JSON", String.valueOf(e.getMessage()));
        }
    }

    Reading read(ObjectNode object) {
        var problems = new FieldProblems();
        SymptomsReported event = fields.apply(object, problems);
        if (problems.isEmpty()) {
            return new Reading.Accepted(event);
        }
        String detail = "Nothing was accepted: correct the " + problems.count() + " wrong field"
                + (problems.count() == 1 ? "" : "s") + " and send it again.";
        return new Reading.Refused(
                new Problem(422, report + " not complete or not in range", detail, problems.listed()));
    }

    private static Reading refused(int status, String title, String detail) {
        return new Reading.Refused(Problem.of(status, title, detail));
    }
}
