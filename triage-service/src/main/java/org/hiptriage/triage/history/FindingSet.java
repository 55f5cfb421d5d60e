package org.hiptriage.triage.history;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An immutable set of findings, held as one bit each; its size is bounded by the vocabulary, not by a pack. The first 128 findings, which
 * is all that the vocabulary has so far, are two numbers, so that sets are compared and changed without a loop.
 */
public final class FindingSet {

    private static final int SHORT = 2 * Long.SIZE;
    private static final long[] NO_MORE = new long[0];

    /** The set without findings. */
    public static final FindingSet NONE = new FindingSet(0, 0, NO_MORE);

    private final long low;
    private final long high;
    private final long[] more;

    private FindingSet(long low, long high, long[] more) {
        this.low = low;
        this.high = high;
        this.more = more;
    }

    /** The set of these bits. */
    public static FindingSet of(int... bits) {
        FindingSet set = NONE;
        for (int bit : bits) {
            set = set.with(bit);
        }
        return set;
    }

    /** The set that has the findings of the first word as its findings 0 to 63, those of the next as 64 to 127, and so on. */
    public static FindingSet ofWords(long... words) {
        return new FindingSet(
                words.length > 0 ? words[0] : 0,
                words.length > 1 ? words[1] : 0,
                words.length > 2 ? Arrays.copyOfRange(words, 2, words.length) : NO_MORE);
    }

    /** The findings 0 to 63, one bit each. */
    public long low() {
        return low;
    }

    /** The findings 64 to 127, one bit each. */
    public long high() {
        return high;
    }

    /** Whether {@link #low()} and {@link #high()} are all of it. */
    public boolean isShort() {
        return more.length == 0;
    }

    /** Whether the finding is in the set. */
    public boolean contains(int bit) {
        long word = bit < Long.SIZE ? low : bit < SHORT ? high : moreOf((bit - SHORT) >> 6);
        return (word & (1L << bit)) != 0;
    }

    /** Whether any finding is in both. */
    public boolean intersects(FindingSet other) {
        if ((low & other.low) != 0 || (high & other.high) != 0) {
            return true;
        }
        for (int i = Math.min(more.length, other.more.length) - 1; i >= 0; i--) {
            if ((more[i] & other.more[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every finding of the other is in this one. */
    public boolean containsAll(FindingSet other) {
        if ((other.low & ~low) != 0 || (other.high & ~high) != 0) {
            return false;
        }
        for (int i = 0; i < other.more.length; i++) {
            if ((other.more[i] & ~moreOf(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** This set and the one finding. */
    public FindingSet with(int bit) {
        if (contains(bit)) {
            return this;
        }
        if (bit < SHORT) {
            return bit < Long.SIZE
                    ? new FindingSet(low | (1L << bit), high, more)
                    : new FindingSet(low, high | (1L << bit), more);
        }
        int word = (bit - SHORT) >> 6;
        long[] changed = Arrays.copyOf(more, Math.max(more.length, word + 1));
        changed[word] |= 1L << bit;
        return new FindingSet(low, high, changed);
    }

    /** This set but the one finding. */
    public FindingSet without(int bit) {
        return contains(bit) ? minus(NONE.with(bit)) : this;
    }

    /** What is in this one or in the other. */
    public FindingSet union(FindingSet other) {
        long[] changed = more;
        if (other.more.length > 0) {
            changed = Arrays.copyOf(more, Math.max(more.length, other.more.length));
            for (int i = 0; i < other.more.length; i++) {
                changed[i] |= other.more[i];
            }
        }
        return new FindingSet(low | other.low, high | other.high, changed);
    }

    /** What is in both. */
    public FindingSet and(FindingSet other) {
        long[] changed = more.length > 0 ? more.clone() : more;
        for (int i = 0; i < changed.length; i++) {
            changed[i] &= other.moreOf(i);
        }
        return new FindingSet(low & other.low, high & other.high, changed);
    }

    /** What is in this one and not in the other. */
    public FindingSet minus(FindingSet other) {
        long[] changed = more.length > 0 ? more.clone() : more;
        for (int i = 0; i < changed.length; i++) {
            changed[i] &= ~other.moreOf(i);
        }
        return new FindingSet(low & ~other.low, high & ~other.high, changed);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return NONE.containsAll(this);
    }

    /** The bits, in rising order. */
    public IntStream stream() {
        int[] bits = new int[size()];
        int count = 0;
        for (int word = 0; word < 2 + more.length; word++) {
            long left = word == 0 ? low : word == 1 ? high : more[word - 2];
            for (; left != 0; left &= left - 1) {
                bits[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return IntStream.of(bits);
    }

    /** The lowest bit; empty where there is none. */
    public OptionalInt first() {
        if ((low | high) != 0) {
            return OptionalInt.of(
                    low != 0 ? Long.numberOfTrailingZeros(low) : Long.SIZE + Long.numberOfTrailingZeros(high));
        }
        return stream().findFirst();
    }

    /** How many there are. */
    public int size() {
        int size = Long.bitCount(low) + Long.bitCount(high);
        for (long word : more) {
            size += Long.bitCount(word);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingSet that && containsAll(that) && that.containsAll(this);
    }

    @Override
    public int hashCode() {
        int hash = Long.hashCode(low) + 2 * Long.hashCode(high);
        for (int i = 0; i < more.length; i++) {
            hash += Long.hashCode(more[i]) * (i + 3);
        }
        return hash;
    }

    private long moreOf(int index) {
        return index < more.length ? more[index] : 0;
    }
}
