package org.hiptriage.triage.history;

/** Collects answers one by one without making a set for each; for the edge that decodes events. */
public final class AnswersBuilder {

    private final FindingIndex index;
    private final long[][] words;

    /** Starts without answers. */
    public AnswersBuilder(FindingIndex index) {
        this.index = index;
        this.words = new long[Presence.values().length][(index.size() + Long.SIZE - 1) / Long.SIZE];
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
        for (long[] row : words) {
            row[bit >> 6] &= ~(1L << bit);
        }
        words[presence.ordinal()][bit >> 6] |= 1L << bit;
        return true;
    }

    /** The answers given so far. */
    public Answers build() {
        return new Answers(set(Presence.PRESENT), set(Presence.ABSENT), set(Presence.UNKNOWN));
    }

    private FindingSet set(Presence presence) {
        return FindingSet.ofWords(words[presence.ordinal()]);
    }
}
