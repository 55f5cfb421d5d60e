package org.hiptriage.triage.knowledge.compiled;

import java.util.function.ToLongFunction;
import org.hiptriage.triage.history.FindingSet;

/**
 * A number for every set of findings, put together from windows of eight neighbouring findings, for each of whose subsets the number was worked
 * out before. A look-up takes one step for each window, without a branch, and allocates nothing.
 */
public final class SetTable {

    /** So many numbers for each window: few windows, and a pack's tables stay within the fastest cache. */
    private static final int SUBSETS = 1 << Byte.SIZE;

    private final int shiftOfLow;
    private final int endOfLow;
    private final int shiftOfHigh;
    private final long[] numbers;

    /**
     * Works out the numbers.
     *
     * @param findings all that change the number; within the first 128
     * @param number of each set of findings that lies within one window; 0 for the empty one
     */
    public SetTable(FindingSet findings, ToLongFunction<FindingSet> number) {
        int firstOfLow = first(findings.low());
        int firstOfHigh = first(findings.high());
        int windowsOfLow = end(findings.low()) - firstOfLow;
        int windowsOfHigh = end(findings.high()) - firstOfHigh;
        this.shiftOfLow = firstOfLow * Byte.SIZE;
        this.shiftOfHigh = firstOfHigh * Byte.SIZE;
        this.endOfLow = windowsOfLow * SUBSETS;
        this.numbers = new long[endOfLow + windowsOfHigh * SUBSETS];
        for (int i = 0; i < numbers.length; i++) {
            long subset = i % SUBSETS;
            int window = i / SUBSETS;
            numbers[i] = number.applyAsLong(
                    i < endOfLow
                            ? FindingSet.ofWords(subset << (shiftOfLow + window * Byte.SIZE))
                            : FindingSet.ofWords(0, subset << (shiftOfHigh + (window - windowsOfLow) * Byte.SIZE)));
        }
    }

    /** Whether these findings lie in one window. */
    public static boolean isWindow(FindingSet findings) {
        int windowsOfLow = end(findings.low()) - first(findings.low());
        int windowsOfHigh = end(findings.high()) - first(findings.high());
        return findings.isShort() && windowsOfLow + windowsOfHigh <= 1;
    }

    /** The numbers of all windows added up. */
    public long sum(long low, long high) {
        long sum = 0;
        int start = 0;
        for (long rest = low >>> shiftOfLow; start < endOfLow; start += SUBSETS, rest >>>= Byte.SIZE) {
            sum += numbers[start + (int) (rest & (SUBSETS - 1))];
        }
        for (long rest = high >>> shiftOfHigh; start < numbers.length; start += SUBSETS, rest >>>= Byte.SIZE) {
            sum += numbers[start + (int) (rest & (SUBSETS - 1))];
        }
        return sum;
    }

    /** The bits that the number of any window has. */
    public long bits(long low, long high) {
        long bits = 0;
        int start = 0;
        for (long rest = low >>> shiftOfLow; start < endOfLow; start += SUBSETS, rest >>>= Byte.SIZE) {
            bits |= numbers[start + (int) (rest & (SUBSETS - 1))];
        }
        for (long rest = high >>> shiftOfHigh; start < numbers.length; start += SUBSETS, rest >>>= Byte.SIZE) {
            bits |= numbers[start + (int) (rest & (SUBSETS - 1))];
        }
        return bits;
    }

    private static int first(long word) {
        return word == 0 ? 0 : Long.numberOfTrailingZeros(word) / Byte.SIZE;
    }

    /** The window behind the last one. */
    private static int end(long word) {
        return word == 0 ? 0 : (Long.SIZE - 1 - Long.numberOfLeadingZeros(word)) / Byte.SIZE + 1;
    }
}
