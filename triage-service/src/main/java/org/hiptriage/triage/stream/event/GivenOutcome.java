package org.hiptriage.triage.stream.event;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.hiptriage.triage.decision.review.Outcome;
import org.hiptriage.triage.decision.review.Urgency;

/**
 * What the newest result of an assessment said, short enough to be remembered.
 *
 * @param assessmentId the assessment
 * @param urgency how urgent it is
 * @param digest first 16 bytes of the SHA-256 of the whole outcome
 */
public record GivenOutcome(UUID assessmentId, Urgency urgency, ByteBuffer digest) {
    /** That of an outcome. */
    public static GivenOutcome of(UUID assessmentId, Outcome outcome) {
        return new GivenOutcome(assessmentId, outcome.urgency(), digest(outcome));
    }

    /** Whether an outcome is to be told in place of this one: it is another, and takes nothing of this one back. */
    public boolean givesWayTo(Outcome outcome) {
        return !digest(outcome).equals(digest) && !outcome.urgency().takesBack(urgency);
    }

    private static ByteBuffer digest(Outcome outcome) {
        return ByteBuffer.wrap(ShortDigest.of(outcome.text()));
    }
}
