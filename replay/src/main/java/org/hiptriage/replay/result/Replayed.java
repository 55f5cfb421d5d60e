package org.hiptriage.replay.result;

import java.util.List;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.KnowledgePacks;

/**
 * A result beside what it comes to when it is decided again.
 *
 * @param recorded as it was published
 * @param packs the packs that it names
 * @param fields both, field by field
 * @param isCut whether older records of its partition are no longer kept
 * @param isReordered whether it is equal only in another order than the records' times say
 */
record Replayed(
        TriageCompleted recorded,
        KnowledgePacks packs,
        List<FieldComparison.Field> fields,
        boolean isCut,
        boolean isReordered) {

    boolean isEqual() {
        return fields.stream().allMatch(FieldComparison.Field::isEqual);
    }

    /** Whether what was cut away may be why it differs. */
    boolean isUncertain() {
        return !isEqual() && isCut;
    }
}
