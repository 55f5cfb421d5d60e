package org.hiptriage.triage.decision.whatif;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * Facts with some answers changed.
 *
 * @param facts the facts then
 * @param changes which answers were changed
 */
public record Changed(Facts facts, List<Change> changes) {

    /** Stands for the pain score in place of a finding's bit. */
    public static final int PAIN_SCORE = -1;

    /**
     * One changed answer.
     *
     * @param bit the finding, or {@link #PAIN_SCORE} for a score just below the bound that raised a flag
     * @param present whether it becomes present; else absent
     */
    public record Change(int bit, boolean present) {}

    static Changed nothing(Facts facts) {
        return new Changed(facts, List.of());
    }

    Changed withPresent(int bit) {
        return new Changed(facts.withPresent(bit), and(new Change(bit, true)));
    }

    Changed withAbsent(int bit) {
        return new Changed(facts.withAbsent(bit), and(new Change(bit, false)));
    }

    Changed withPainScore(int score) {
        return new Changed(facts.withPainScore(score), and(new Change(PAIN_SCORE, false)));
    }

    boolean touches(int bit) {
        return changes.stream().anyMatch(change -> change.bit() == bit);
    }

    private List<Change> and(Change change) {
        if (changes.isEmpty()) {
            return List.of(change);
        }
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }
}
