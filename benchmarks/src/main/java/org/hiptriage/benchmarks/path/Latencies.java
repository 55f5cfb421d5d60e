package org.hiptriage.benchmarks.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Times of one kind, each in nanoseconds, collected by several threads. */
public final class Latencies {
    private final String what;
    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    /** None yet, and room for so many. */
    public Latencies(String what, int capacity) {
        this.what = what;
        this.nanos = new long[capacity];
    }

    /** Notes one; what is beyond the room is left out. */
    public void add(long took) {
        int index = count.getAndIncrement();
        if (index < nanos.length) {
            nanos[index] = took;
        }
    }

    /** How many so far. */
    public int count() {
        return Math.min(count.get(), nanos.length);
    }

    String what() {
        return what;
    }

    /** The smallest time that at least this share of all times do not exceed; milliseconds, 0 where there are none. */
    public double percentileMillis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count());
        if (sorted.length == 0) {
            return 0;
        }
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-60s %7d   %8.1f %8.1f %8.1f",
                what,
                count(),
                percentileMillis(0.5),
                percentileMillis(0.99),
                percentileMillis(1));
    }
}
