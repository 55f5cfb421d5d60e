package org.hiptriage.schemas.assessment;

import java.time.Instant;

/** Reads the check-in of the contract, as strictly as an assessment. */
public final class CheckInJson {
    private CheckInJson() {}

    /**
     * Reads one check-in, refused as {@link AssessmentJson#read} refuses.
     *
     * @param json the body, in UTF-8
     * @param receivedAt when it arrived; an observation may be at most 5 minutes ahead of it
     * @param source who publishes the event, a URI reference
     */
    public static Reading read(byte[] json, Instant receivedAt, String source) {
        return new BodyReader(
                        "Check-in", (object, problems) -> new CheckInReader(object, receivedAt, problems).read(source))
                .read(json);
    }
}
