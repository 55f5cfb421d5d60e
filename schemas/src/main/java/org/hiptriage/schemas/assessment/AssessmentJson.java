package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.problem.Problem;

/** Reads the assessment of the contract, so that every door of the product refuses the same bodies with the same words. */
public final class AssessmentJson {
    private AssessmentJson() {}

    /**
     * Reads one assessment.
     *
     * <p>Refused with status 400 where it is not one JSON object, 413 above 1 MiB, and 422 where fields are wrong: then
     * every wrong field is listed. No message repeats a value that was sent.
     *
     * @param json the body, in UTF-8
     * @param receivedAt when it arrived; an observation may be at most 5 minutes ahead of it
     * @param source who publishes the event, a URI reference
     */
    public static Reading read(byte[] json, Instant receivedAt, String source) {
        if (json.length > StrictJson.MAX_BYTES) {
            return new Reading.Refused(
                    Problem.of(413, "Too large", "An assessment may have at most " + StrictJson.MAX_BYTES + " bytes."));
        }
        try {
            return read(StrictJson.object(json), receivedAt, source);
        } catch (NotJsonException e) {
            return new Reading.Refused(Problem.of(400, "Not JSON", String.valueOf(e.getMessage())));
        }
    }

    private static Reading read(ObjectNode assessment, Instant receivedAt, String source) {
        var problems = new FieldProblems();
        SymptomsReported event = new AssessmentReader(assessment, receivedAt, problems).read(source);
        if (problems.isEmpty()) {
            return new Reading.Accepted(event);
        }
        String detail = "Nothing was accepted: correct the " + problems.count() + " wrong field"
                + (problems.count() == 1 ? "" : "s") + " and send it again.";
        return new Reading.Refused(
                new Problem(422, "Assessment not complete or not in range", detail, problems.listed()));
    }
}
