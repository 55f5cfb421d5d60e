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

    private static final int NOWHERE = -1;

    /** Takes from a finding's number by how much its window is shifted within its word. */
    private static final int SHIFT = Long.SIZE - Byte.SIZE;

    private final int shiftOfLow;
    private final int endOfLow;
    private final int shiftOfHigh;
    private final int[] startOfFinding;
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
        this.startOfFinding = new int[2 * Long.SIZE];
        for (int finding = 0; finding < startOfFinding.length; finding++) {
            boolean low = finding < Long.SIZE;
            int window = finding % Long.SIZE / Byte.SIZE - (low ? firstOfLow : firstOfHigh);
            boolean inWindow = window >= 0 && window < (low ? windowsOfLow : windowsOfHigh);
            startOfFinding[finding] = inWindow ? (low ? window : windowsOfLow + window) * SUBSETS : NOWHERE;
        }
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

    /** The number of that window alone in which a finding lies: what is added to the sum where only that finding changes. */
    public long ofWindow(int finding, long low, long high) {
        int start = startOfFinding[finding];
        long word = finding < Long.SIZE ? low : high;
        return start == NOWHERE ? 0 : numbers[start + (int) ((word >>> (finding & SHIFT)) & (SUBSETS - 1))];
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
