package org.hiptriage.triage.knowledge.compiled;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hiptriage.triage.history.FindingSet;

/** Bits that each finding stands for, to be collected from all findings of a set; quick where few of a set's findings stand for any. */
public final class FindingBits {

    private final long[] bits = new long[2 * Long.SIZE];
    private final long low;
    private final long high;

    /**
     * Asks for the bits of each finding.
     *
     * @param findings all that stand for any; within the first 128
     * @param bits of the finding that a set of one holds
     */
    public FindingBits(FindingSet findings, ToLongFunction<FindingSet> bits) {
        this.low = findings.low();
        this.high = findings.high();
        findings.stream().forEach(finding -> this.bits[finding] = bits.applyAsLong(FindingSet.of(finding)));
    }

    /** The bits of all these findings. */
    public long of(long ofLow, long ofHigh) {
        long all = 0;
        for (long left = ofLow & low; left != 0; left &= left - 1) {
            all |= bits[Long.numberOfTrailingZeros(left)];
        }
        for (long left = ofHigh & high; left != 0; left &= left - 1) {
            all |= bits[Long.SIZE + Long.numberOfTrailingZeros(left)];
        }
        return all;
    }

    /** Those of a list's things whose bit is set, in the list's order. */
    public static <T> List<T> picked(long which, T[] things) {
        if (which == 0) {
            return List.of();
        }
        T[] picked = Arrays.copyOf(things, Long.bitCount(which));
        int count = 0;
        for (long left = which; left != 0; left &= left - 1) {
            picked[count++] = things[Long.numberOfTrailingZeros(left)];
        }
        return List.of(picked);
    }
}
