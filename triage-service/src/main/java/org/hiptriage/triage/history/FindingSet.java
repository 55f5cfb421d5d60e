package org.hiptriage.triage.history;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable set of findings, held as one bit each; its size is bounded by the vocabulary, not by a pack. */
public final class FindingSet {

    /** The set without findings. */
    public static final FindingSet NONE = new FindingSet(new long[0]);

    private final long[] words;

    private FindingSet(long[] words) {
        this.words = words;
    }

    /** The set of these bits. */
    public static FindingSet of(int... bits) {
        long[] words = new long[0];
        for (int bit : bits) {
            words = grown(words, bit);
            words[bit >> 6] |= 1L << bit;
        }
        return new FindingSet(words);
    }

    static FindingSet ofWords(long[] words) {
        return new FindingSet(words.clone());
    }

    /** Whether the finding is in the set. */
    public boolean contains(int bit) {
        return (word(bit >> 6) & (1L << bit)) != 0;
    }

    /** Whether any finding is in both. */
    public boolean intersects(FindingSet other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every finding of the other is in this one. */
    public boolean containsAll(FindingSet other) {
        for (int i = 0; i < other.words.length; i++) {
            if ((other.words[i] & ~word(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** This set and the one finding. */
    public FindingSet with(int bit) {
        long[] changed = grown(words, bit);
        changed[bit >> 6] |= 1L << bit;
        return new FindingSet(changed);
    }

    /** This set but the one finding. */
    public FindingSet without(int bit) {
        if (!contains(bit)) {
            return this;
        }
        long[] changed = words.clone();
        changed[bit >> 6] &= ~(1L << bit);
        return new FindingSet(changed);
    }

    /** What is in this one or in the other. */
    public FindingSet union(FindingSet other) {
        long[] changed = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            changed[i] |= other.words[i];
        }
        return new FindingSet(changed);
    }

    /** What is in both. */
    public FindingSet and(FindingSet other) {
        long[] changed = words.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] &= other.word(i);
        }
        return new FindingSet(changed);
    }

    /** What is in this one and not in the other. */
    public FindingSet minus(FindingSet other) {
        long[] changed = words.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] &= ~other.word(i);
        }
        return new FindingSet(changed);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The bits, in rising order. */
    public IntStream stream() {
        return IntStream.range(0, words.length * Long.SIZE).filter(this::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingSet that && containsAll(that) && that.containsAll(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < words.length; i++) {
            hash += Long.hashCode(words[i]) * (i + 1);
        }
        return hash;
    }

    private long word(int index) {
        return index < words.length ? words[index] : 0;
    }

    private static long[] grown(long[] words, int bit) {
        return Arrays.copyOf(words, Math.max(words.length, (bit >> 6) + 1));
    }
}
