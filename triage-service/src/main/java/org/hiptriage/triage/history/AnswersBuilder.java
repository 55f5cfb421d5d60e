package org.hiptriage.triage.history;

/** Collects answers one by one without making a set for each; for the edge that decodes events. */
public final class AnswersBuilder {

    private final FindingIndex index;
    private final long[] present;
    private final long[] absent;
    private final long[] unknown;

    /** Starts without answers. */
    public AnswersBuilder(FindingIndex index) {
        this.index = index;
        int words = (index.size() + Long.SIZE - 1) / Long.SIZE;
        this.present = new long[words];
        this.absent = new long[words];
        this.unknown = new long[words];
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
        int word = bit >> 6;
        long mask = 1L << bit;
        present[word] &= ~mask;
        absent[word] &= ~mask;
        unknown[word] &= ~mask;
        switch (presence) {
            case PRESENT -> present[word] |= mask;
            case ABSENT -> absent[word] |= mask;
            case UNKNOWN -> unknown[word] |= mask;
        }
        return true;
    }

    /** The answers given so far. */
    public Answers build() {
        return new Answers(FindingSet.ofWords(present), FindingSet.ofWords(absent), FindingSet.ofWords(unknown));
    }
}
