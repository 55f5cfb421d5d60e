package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Facts with some answers changed, and which ones were. */
record Changed(Facts facts, List<Change> changes) {

    /** The pain score in place of a finding's bit. */
    static final int PAIN_SCORE = -1;

    /** A finding's bit, or {@link #PAIN_SCORE}, and what it becomes. */
    record Change(int bit, boolean present) {}

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

    List<OutcomeChange.Answer> named(FindingIndex index) {
        return changes.stream()
                .map(change -> new OutcomeChange.Answer(
                        change.bit() == PAIN_SCORE ? "painScore" : index.codeOf(change.bit()),
                        change.present() ? Presence.PRESENT : Presence.ABSENT))
                .toList();
    }

    private List<Change> and(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }
}
