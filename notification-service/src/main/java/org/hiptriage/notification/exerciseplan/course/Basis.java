package org.hiptriage.notification.exerciseplan.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a plan is made from.
 *
 * @param resultId the outcome it began with
 * @param assessmentId the assessment, or check-in, behind that
 * @param runnerId the runner, opaque
 * @param side left, right or both; empty where it was not said
 * @param observedAt when that was observed
 * @param programme code of the condition whose programme it follows, or general
 * @param sharedWith code of the condition that ties with it
 * @param cautions codes of all that may speak against an exercise
 * @param painScore the newest, 0 to 10; empty where it was not said
 */
public record Basis(
        UUID resultId,
        UUID assessmentId,
        String runnerId,
        Optional<String> side,
        Instant observedAt,
        String programme,
        Optional<String> sharedWith,
        List<String> cautions,
        OptionalInt painScore) {
    public Basis {
        cautions = List.copyOf(cautions);
    }

    /** The same, with the pain as it is now. */
    public Basis with(int newPainScore) {
        return with(cautions, OptionalInt.of(newPainScore));
    }

    /** The same, with what may speak against an exercise now. */
    public Basis with(List<String> newCautions) {
        return with(newCautions, painScore);
    }

    /** Whether both have the same exercises, as far as the programme says. */
    public boolean hasSameProgramme(Basis other) {
        return programme.equals(other.programme) && sharedWith.equals(other.sharedWith);
    }

    private Basis with(List<String> newCautions, OptionalInt newPainScore) {
        return new Basis(
                resultId, assessmentId, runnerId, side, observedAt, programme, sharedWith, newCautions, newPainScore);
    }
}
