package org.hiptriage.triage.history;

import java.util.EnumMap;
import java.util.Map;

/** Collects answers one by one without making a set for each; for the edge that decodes events. */
public final class AnswersBuilder {

    private final FindingIndex index;
    private final Map<Presence, long[]> words = new EnumMap<>(Presence.class);

    /** Starts without answers. */
    public AnswersBuilder(FindingIndex index) {
        this.index = index;
        for (Presence presence : Presence.values()) {
            words.put(presence, new long[(index.size() + Long.SIZE - 1) / Long.SIZE]);
        }
    }

    /**
     * Gives one answer; a later one about the same finding replaces it.
     *
     * @return whether the vocabulary knows the code; where it does not, nothing was added
     */
    public boolean answer(String code, Presence presence) {
        int bit = index.bitOf(code).orElse(-1);
        if (bit < 0) {
            return false;
        }
        words.forEach((each, bits) -> {
            bits[bit >> 6] &= ~(1L << bit);
            bits[bit >> 6] |= each == presence ? 1L << bit : 0;
        });
        return true;
    }

    /** The answers given so far. */
    public Answers build() {
        return new Answers(set(Presence.PRESENT), set(Presence.ABSENT), set(Presence.UNKNOWN));
    }

    private FindingSet set(Presence presence) {
        return FindingSet.ofWords(words.getOrDefault(presence, new long[0]));
    }
}
