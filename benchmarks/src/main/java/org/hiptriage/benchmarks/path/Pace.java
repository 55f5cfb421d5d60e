package org.hiptriage.benchmarks.path;

import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a steady rate, whether or not earlier calls have come back, and hands over when each should have happened: a
 * system that stalls is charged for the calls that it held up.
 */
public record Pace(int perSecond, int seconds) {

    /** How many in all. */
    public int calls() {
        return perSecond * seconds;
    }

    /** Makes all of them and returns when the last was made. */
    public void run(Call call) {
        long start = System.nanoTime();
        for (int index = 0; index < calls(); index++) {
            long due = start + index * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.at(index, due);
        }
    }

    /** One call: which it is, and when it was due by {@link System#nanoTime()}. */
    @FunctionalInterface
    public interface Call {
        void at(int index, long due);
    }
}
