package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

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
        return reader(receivedAt, source).read(json);
    }

    /** The same for an assessment that another form was turned into. */
    public static Reading read(ObjectNode assessment, Instant receivedAt, String source) {
        return reader(receivedAt, source).read(assessment);
    }

    private static BodyReader reader(Instant receivedAt, String source) {
        return new BodyReader(
                "Assessment", (object, problems) -> new AssessmentReader(object, receivedAt, problems).read(source));
    }
}
