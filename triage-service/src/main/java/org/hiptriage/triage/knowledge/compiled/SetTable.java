package org.hiptriage.triage.knowledge.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hiptriage.triage.history.FindingSet;

/**
 * A number for every set of findings, put together from small windows: neighbouring findings, for each of whose subsets the number was worked
 * out before. A look-up takes one step for each window and allocates nothing.
 */
public final class SetTable {

    /** Sixty-four numbers for each window: a pack's tables stay within the fastest cache, and there are few windows. */
    private static final int WINDOW = 6;

    private final int windowsOfLow;
    private final int[] shifts;
    private final long[] masks;
    private final int[] starts;
    private final long[] numbers;

    /**
     * Works out the numbers.
     *
     * @param windows from {@link #windows}
     * @param number of each set of findings that lies within one window; 0 for the empty one
     */
    public SetTable(List<FindingSet> windows, ToLongFunction<FindingSet> number) {
        this.windowsOfLow =
                (int) windows.stream().filter(window -> window.low() != 0).count();
        this.shifts = windows.stream().mapToInt(SetTable::firstBit).toArray();
        this.masks = new long[shifts.length];
        this.starts = new int[shifts.length];
        List<Long> all = new ArrayList<>();
        for (int window = 0; window < shifts.length; window++) {
            long word = windows.get(window).low() | windows.get(window).high();
            masks[window] = (Long.highestOneBit(word >>> shifts[window]) << 1) - 1;
            starts[window] = all.size();
            for (long subset = 0; subset <= masks[window]; subset++) {
                long findings = subset << shifts[window];
                all.add(number.applyAsLong(
                        window < windowsOfLow ? FindingSet.ofWords(findings) : FindingSet.ofWords(0, findings)));
            }
        }
        this.numbers = all.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Splits findings into windows, in rising order.
     *
     * @param findings all that change the number; within the first 128
     */
    public static List<FindingSet> windows(FindingSet findings) {
        List<FindingSet> windows = new ArrayList<>();
        FindingSet window = FindingSet.NONE;
        for (int bit : findings.stream().toArray()) {
            boolean fits = !window.isEmpty()
                    && bit - window.stream().findFirst().orElseThrow() < WINDOW
                    && (bit < Long.SIZE) == (window.low() != 0);
            if (!fits && !window.isEmpty()) {
                windows.add(window);
                window = FindingSet.NONE;
            }
            window = window.with(bit);
        }
        if (!window.isEmpty()) {
            windows.add(window);
        }
        return windows;
    }

    /** The numbers of all windows added up. */
    public long sum(long low, long high) {
        long sum = 0;
        for (int i = 0; i < windowsOfLow; i++) {
            sum += numbers[starts[i] + (int) ((low >>> shifts[i]) & masks[i])];
        }
        for (int i = windowsOfLow; i < starts.length; i++) {
            sum += numbers[starts[i] + (int) ((high >>> shifts[i]) & masks[i])];
        }
        return sum;
    }

    /** The bits that the number of any window has. */
    public long bits(long low, long high) {
        long bits = 0;
        for (int i = 0; i < windowsOfLow; i++) {
            bits |= numbers[starts[i] + (int) ((low >>> shifts[i]) & masks[i])];
        }
        for (int i = windowsOfLow; i < starts.length; i++) {
            bits |= numbers[starts[i] + (int) ((high >>> shifts[i]) & masks[i])];
        }
        return bits;
    }

    private static int firstBit(FindingSet window) {
        return Long.numberOfTrailingZeros(window.low() | window.high());
    }
}
